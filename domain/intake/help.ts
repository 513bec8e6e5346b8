/**
 * What helped, where a matter was settled without a case (G6), by the practice that it came of: the scope document
 * answered it, the partner put it right, writing it down made it clear, or something else.
 */
export const helps = ['scope', 'partner', 'specific', 'other'] as const;
export type Help = (typeof helps)[number];

/** Whether a word names what helped. */
export function isHelp(word: unknown): word is Help {
  return (helps as readonly unknown[]).includes(word);
}
