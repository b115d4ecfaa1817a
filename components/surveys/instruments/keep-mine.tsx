"use client";
import { useKept } from "@/components/engagements/form/kept-form";
import { Checkbox } from "@/components/ui/checkbox";

/** After somebody else saved meanwhile: the tick that lets the words in the form stand instead of theirs, of that version alone. */
export function KeepMine({ label }: { label: string }) {
  const { offers } = useKept();
  const revision = offers.find((offer) => offer.startsWith("over."))?.slice("over.".length);
  return revision === undefined ? null : <Checkbox key={revision} name="over" id="over" value={revision} label={label} />;
}
