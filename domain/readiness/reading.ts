import type { Locale } from '#domain/identity/user.ts';
import { type Entry, entriesOf } from '#domain/readiness/lexicon.ts';
import { type Token, tokensOf } from '#domain/readiness/text.ts';

/** A text as the rules read it: its tokens, and what the lexicon says to each. */
export interface Reading {
  tokens: Token[];
  /** by token: the entries that begin there, the longest first */
  entries: Entry[][];
}

/** Reads a text once; all facts are found in the reading. */
export function read(text: string, language: Locale): Reading {
  const tokens = tokensOf(text);
  return { tokens, entries: entriesOf(tokens, language) };
}
