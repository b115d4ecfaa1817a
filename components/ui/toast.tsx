"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";

export type ToastProps = {
  /** One sentence; never an error, because a toast leaves. */
  children: ReactNode;
  /** A form or button with the word Undo. */
  undo?: ReactNode;
  onGone?: () => void;
};

const stays = 10_000;

/** Says what was done, with Undo, for ten seconds, and as long as it has focus or pointer. Give it a `key` that changes
 *  with the message. Without JavaScript it stays until the next page. */
export function Toast({ children, undo, onGone }: ToastProps) {
  const [gone, setGone] = useState(false);
  const [held, setHeld] = useState(false);
  const leave = useRef(onGone);
  useEffect(() => { leave.current = onGone; });
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => { setGone(true); leave.current?.(); }, stays);
    return () => clearTimeout(timer);
  }, [held]);
  if (gone) return null;
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div className="toast" onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <span role="status">{children}</span>
      {undo}
    </div>
  );
}
