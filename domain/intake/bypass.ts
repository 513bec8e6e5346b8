import type { ProblemCode } from '#domain/intake/field.ts';
import { waiverReasonLimit } from '#domain/intake/steps.ts';
import { characters, hasSubstance, isBlank, isStorable } from '#domain/intake/text.ts';

/** Why a case may come before the partner had time to answer (G5): the partner has refused, or waiting does harm. */
export const bypassReasons = ['refusal', 'urgent_harm'] as const;
export type BypassReason = (typeof bypassReasons)[number];

/** The reason, and in words what it rests on; the CSM reads both. */
export interface Bypass {
  reason: BypassReason;
  detail: string;
}

export type BypassProblem = { path: keyof Bypass; code: ProblemCode };

/**
 * Reads a bypass as it was chosen and typed. The words need substance, as those of a waiver do (F6).
 *
 * @returns the bypass, or every problem at once
 */
export function readBypass(
  reason: unknown,
  detail: unknown,
): { ok: true; bypass: Bypass } | { ok: false; problems: BypassProblem[] } {
  const chosen = bypassReasons.find((code) => code === reason);
  const words = detail ?? '';
  const wrong = typeof words === 'string' ? wordsProblem(words) : 'not_text';
  const problems: BypassProblem[] = [];
  if (!chosen) problems.push({ path: 'reason', code: (reason ?? '') === '' ? 'required' : 'not_a_choice' });
  if (wrong) problems.push({ path: 'detail', code: wrong });
  if (!chosen || wrong) return { ok: false, problems };
  return { ok: true, bypass: { reason: chosen, detail: words as string } };
}

/** What is wrong with a reason that somebody gives for an exception, of a waiver or a bypass; null: nothing. */
export function wordsProblem(words: string): ProblemCode | null {
  if (!isStorable(words)) return 'unstorable';
  if (isBlank(words)) return 'required';
  if (characters(words) > waiverReasonLimit) return 'too_long';
  return hasSubstance(words) ? null : 'reason_thin';
}
