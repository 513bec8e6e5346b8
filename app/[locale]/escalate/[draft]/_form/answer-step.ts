import { adviseStep } from '#app/[locale]/escalate/[draft]/_form/advise-step.ts';
import type { SaveAnswer } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { judgeStep } from '#domain/intake/review.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { saveStep } from '#server/intake/drafts.ts';

/**
 * Saves one step and says what became of it: the one call behind the posted form and the save as one types.
 *
 * @param locale the language of the reader
 */
export async function answerStep(
  user: User | null,
  draftId: string,
  step: StepName,
  version: number,
  typed: TypedStep,
  locale: Locale,
): Promise<SaveAnswer> {
  if (!user) return { kind: 'signedOut' };
  const saved = await saveStep(user, draftId, step, version, typed);
  if (saved.ok) {
    const now = new Date();
    const today = latestToday(now);
    const problems = saved.complete ? [] : judgeStep(step, typed, today);
    const advice = await adviseStep(step, typed, saved.language, today, locale);
    return { kind: 'saved', version: saved.version, savedAt: now.toISOString(), problems, advice };
  }
  switch (saved.code) {
    case 'stale':
      return { kind: 'stale', version: saved.version, theirs: saved.theirs, savedAt: saved.updatedAt.toISOString() };
    case 'submitted':
    case 'joined':
      return { kind: saved.code, reference: saved.reference };
    case 'avoided':
      return { kind: 'settled' };
    case 'too_large':
      return { kind: 'tooLarge' };
    case 'not_found':
      return { kind: 'gone' };
  }
}
