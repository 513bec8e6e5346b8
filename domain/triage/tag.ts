import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/** How long the name of a tag may be, in characters, and how many tags a case bears at most. */
export const tagLimit = 40;
export const tagsPerCase = 20;

export type TagProblem = 'tag_blank' | 'tag_too_long' | 'tag_unstorable';

/**
 * Reads the name of a tag as somebody typed it: one line, single spaces, nothing at the ends. Two names are one tag when
 * they have the same key: capitals and ways of writing the same character do not count, accents do.
 */
export function readTag(typed: string): { ok: true; name: string; key: string } | { ok: false; code: TagProblem } {
  if (!isStorable(typed)) return { ok: false, code: 'tag_unstorable' };
  if (isBlank(typed)) return { ok: false, code: 'tag_blank' };
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (characters(name) > tagLimit) return { ok: false, code: 'tag_too_long' };
  return { ok: true, name, key: tagKey(name) };
}

function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC');
}
