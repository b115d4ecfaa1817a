import type { ReactNode } from "react";
import { ActionState } from "@/components/plans/promised-list";
import { PromiseRow, Rows } from "@/components/ui/rows";
import { words } from "@/lib/platform/i18n";
import type { Promised } from "@/lib/plans/queries";
import { dayOf, firstName, type Reader } from "./reader";

/** Promises in their givers' words, each with who, since when, and how it stands. `actions` stand in place of the state. */
export function PromiseRows({ promises, reader, actions }: { promises: readonly Promised[]; reader: Reader; actions?: (promise: Promised) => ReactNode }) {
  const t = words("home", reader.locale);
  return (
    <Rows kind="promises">
      {promises.map((promise) => {
        const mine = promise.ownerId === reader.personId;
        const day = dayOf(promise.createdAt, reader);
        return (
          <PromiseRow key={promise.id} words={promise.words}
            note={mine ? t("promise.agreed", { day }) : t("promise.by", { name: firstName(promise.ownerName), day })}
            action={actions?.(promise) ?? <ActionState action={promise} reader={reader} mine={mine} />} />
        );
      })}
    </Rows>
  );
}
