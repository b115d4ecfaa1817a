"use client";
import { useEffect, useState } from "react";
import { SavedLine } from "@/components/ui/notices";
import type { KeeperState } from "./keeper-state";

export type SavedWords = Record<"saving" | "now" | "seconds" | "minutes" | "kept" | "memory" | "signedOut" | "waiting" | "announceSaved" | "announceKept", string>;

/** Which of the three is true: being saved, saved so long ago, or kept here. It counts by itself and is read aloud only
 *  when the connection goes or comes back. Nothing before there is anything to say. */
export function SavedAgo({ line, savedAt, words }: Pick<KeeperState, "line" | "savedAt"> & { words: SavedWords }) {
  const [now, setNow] = useState(() => Date.now());
  const [wasAway, setWasAway] = useState(false);
  const isAway = line === "kept" || line === "memory" || line === "signedOut";
  if (isAway && !wasAway) setWasAway(true);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (line === "saved" && savedAt === null) return null;
  const seconds = Math.max(0, Math.round((now - (savedAt ?? now)) / 1000));
  const ago = seconds < 2 ? words.now : seconds < 60 ? words.seconds.replace("{count}", String(seconds)) : words.minutes.replace("{count}", String(Math.floor(seconds / 60)));
  return (
    <SavedLine state={isAway || line === "waiting" ? "kept" : line === "saving" ? "saving" : "saved"} announce={line === "kept" ? words.announceKept : isAway ? words[line] : wasAway && line === "saved" ? words.announceSaved : undefined}>
      {line === "saved" ? ago : words[line]}
    </SavedLine>
  );
}
