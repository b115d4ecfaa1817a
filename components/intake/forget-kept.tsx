"use client";
import { useEffect } from "react";

/** Takes away what this device may still keep of an intake whose notes are closed: consent was declined or taken back. */
export function ForgetKept({ sessionId }: { sessionId: string }) {
  useEffect(() => {
    try {
      for (const place of Object.keys(localStorage)) if (place.startsWith("entente.kept.") && place.includes(sessionId)) localStorage.removeItem(place);
    } catch { /* a storage that is refused holds nothing */ }
  }, [sessionId]);
  return null;
}
