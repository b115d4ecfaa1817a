"use client";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { useLive } from "./board-live";

/** Who and which day, who reads all this, and whether this device is really connected. The board offers no other way out
 *  than the ones given here. */
export function TopBar({ title, initials, children }: { title: string; initials?: string; children?: ReactNode }) {
  const { connection, words, engagementId } = useLive();
  const away = connection !== "connected";
  return (
    <header className="room-top">
      <a className="brand" href={`/engagements/${engagementId}`}>Entente</a>
      <span className="sub">{title}</span>
      <span className="room-r">
        {children}
        <span className={away ? "st need" : "st"}><Icon name={away ? "wifi-off" : "wifi"} size={16} />
          {connection === "signedOut" ? <a href="/sign-in">{words.connection.signIn}</a> : words.connection[connection]}</span>
        {initials && <span className="av" aria-hidden="true">{initials}</span>}
      </span>
    </header>
  );
}
