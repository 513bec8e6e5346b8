/**
 * Whether PostgreSQL can store a text to the last character: it has no U+0000, and UTF-8 has no lone surrogates.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether a text says nothing: white space, control and format characters alone. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{C}\p{Z}]/u.test(text.toWellFormed());
}

/** The length of a text as people count it, in characters (code points), not in UTF-16 units. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Whether a reason has substance: at least twenty letters in at least four different words (F6). A rule on form alone;
 * whether the reason is a good one is for the CSM to judge.
 */
export function hasSubstance(reason: string): boolean {
  const words =
    reason
      .toWellFormed()
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + characters(word), 0);
  return letters >= 20 && new Set(words).size >= 4;
}
