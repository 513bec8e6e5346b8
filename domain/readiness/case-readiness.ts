import type { Locale } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import type { Readiness } from '#domain/readiness/finding.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';

/** What is kept of a case's readiness: what a queue sorts by, and what people are shown, 12 of 14. */
export type StoredReadiness = Pick<Readiness, 'score' | 'met' | 'applicable'>;

/**
 * How actionable a case is as it is submitted, whichever door it comes through (F13).
 *
 * @param language the language that it is written in
 * @param submittedOn ISO day
 */
export function judgeCase(answers: CaseAnswers, language: Locale, submittedOn: string): Readiness {
  const { project, concern, scope, contact, examples } = answers;
  const whole = {
    ...concern,
    goLiveOn: project.goLiveOn,
    scopeReferences: scope.scopeReferences,
    partnerContacts: contact.partnerContacts,
    examples: examples.examples,
    waivers: {
      ...(scope.waiver === null ? {} : { scope: scope.waiver }),
      ...(contact.waiver === null ? {} : { contact: contact.waiver }),
    },
  };
  return judgeReadiness(whole, language, submittedOn);
}
