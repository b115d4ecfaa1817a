"use client";
import { createContext, use, type ReactNode } from "react";

/** What the page of an unexpected error says. Its boundary is given nothing but the error, so the words come by context. */
export type CalmWords = { title: string; message: string; plain: string; again: string; home: string };

const Words = createContext<CalmWords | null>(null);

/** Hands the words down from the layout, where the catalogue is at hand. */
export const CalmWordsProvider = ({ words, children }: { words: CalmWords; children: ReactNode }) => <Words value={words}>{children}</Words>;

/** The words, or null outside the layout. */
export const useCalmWords = (): CalmWords | null => use(Words);
