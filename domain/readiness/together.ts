import type { Locale } from '#domain/identity/user.ts';
import { type Observation, observationCodes, type WholeAnswers } from '#domain/readiness/observation.ts';
import { ofContacts } from '#domain/readiness/together-contacts.ts';
import { ofExamples } from '#domain/readiness/together-examples.ts';
import { ofProject } from '#domain/readiness/together-project.ts';
import { ofScope } from '#domain/readiness/together-scope.ts';

/**
 * What the entries of a draft or a case say when they are read together (G2): which deliverable no example belongs to,
 * what the change request explains and what not. Whether the partner had time to answer says `readinessClock`. Where a rule is not sure it
 * says nothing: a claim that is wrong costs more than one that is missing. What is most useful comes first.
 *
 * @param language the language that the answers are written in
 * @param today ISO day of the reader
 */
export function observe(answers: WholeAnswers, language: Locale, today: string): Observation[] {
  const reading = { answers, language, today };
  const found = [...ofProject(reading), ...ofScope(reading), ...ofContacts(reading), ...ofExamples(reading)];
  return found.toSorted((a, b) => observationCodes.indexOf(a.code) - observationCodes.indexOf(b.code));
}
