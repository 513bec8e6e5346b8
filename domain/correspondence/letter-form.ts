import { answersOf } from '#domain/intake/answer.ts';
import { line, type ProblemCode, paragraph } from '#domain/intake/field.ts';

/** What of a letter is edited. A letter of many long answers is long; beyond that it is no letter any more. */
export const letterFields = { subject: line(300), body: paragraph(500_000) };

/** A letter as it stands in its form. */
export type LetterWords = Record<keyof typeof letterFields, string>;

/** What keeps a letter from being kept, by field. */
export function judgeLetter(words: LetterWords): { field: keyof LetterWords; code: ProblemCode }[] {
  const read = answersOf(letterFields, '').safeParse(words);
  if (read.success) return [];
  return read.error.issues.map(({ path: [field], message }) => ({
    field: field === 'subject' ? 'subject' : 'body',
    code: message as ProblemCode,
  }));
}
