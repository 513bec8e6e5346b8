import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/** How long the name of a view may be, in characters, and how many views somebody keeps at most. */
export const viewNameLimit = 60;
export const viewsPerPerson = 50;

export type ViewNameProblem = 'blank' | 'too_long' | 'unstorable';

/** Reads the name of a view as somebody typed it: one line, single spaces, nothing at the ends. */
export function readViewName(typed: string): { ok: true; name: string } | { ok: false; code: ViewNameProblem } {
  if (!isStorable(typed)) return { ok: false, code: 'unstorable' };
  if (isBlank(typed)) return { ok: false, code: 'blank' };
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return characters(name) > viewNameLimit ? { ok: false, code: 'too_long' } : { ok: true, name };
}
