"use client";
import { useEffect, useState } from "react";
import { SavedLine } from "@/components/ui/notices";
import type { SavingWords } from "./saving-words";
import type { SavingState } from "./saver";

/** Seconds between two counts of "saved so long ago". */
const tickMs = 1_000;

function agoOf(at: number, now: number, { saved, seconds, minutes }: SavingWords): string {
  const passed = Math.max(0, Math.round((now - at) / 1000));
  const time = passed < 60 ? seconds.replace("{count}", String(passed)) : minutes.replace("{count}", String(Math.floor(passed / 60)));
  return saved.replace("{time}", time);
}

/** Says which is true: saving, saved so long ago, kept here without a connection, or why it was refused. */
export function SavedState({ state: { kind, at, message }, words }: { state: SavingState; words: SavingWords }) {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (at === null) return;
    const clock = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(clock);
  }, [at]);
  if (kind === "refused") return <SavedLine state="kept" announce={message}>{message ?? words.kept}</SavedLine>;
  if (kind === "kept") return <SavedLine state="kept" announce={words.kept}>{words.kept}</SavedLine>;
  if (kind === "saving") return <SavedLine state="saving">{words.saving}</SavedLine>;
  return <SavedLine state="saved">{at === null ? words.idle : agoOf(at, Math.max(now, at), words)}</SavedLine>;
}
