import type { ProblemCode } from '#domain/intake/field.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/** The two sides of the talk about a case (W4): the vendor's people, and the customer's. */
export type TalkSide = 'desk' | 'customer';

/** How long what is written may be, in characters (code points). */
export const talkLimits = { message: 10_000, note: 10_000, question: 2_000, answer: 5_000 } as const;
export type TalkText = keyof typeof talkLimits;

/** What can be wrong with what was written; `Talk.error.<code>` holds the words. */
export type TextProblem = Extract<ProblemCode, 'required' | 'too_long' | 'unstorable'>;

/** Whether a text can be kept as it is, to the last character; null: it can. */
export function textProblem(kind: TalkText, text: string): TextProblem | null {
  if (!isStorable(text)) return 'unstorable';
  if (isBlank(text)) return 'required';
  return text.length > talkLimits[kind] && characters(text) > talkLimits[kind] ? 'too_long' : null;
}
