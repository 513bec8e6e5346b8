import { placeOf } from '#domain/intake/problem.ts';
import type { AnswerField } from '#domain/readiness/finding.ts';

const groups: Readonly<Record<string, string>> = {
  scope: 'scopeReferences',
  contact: 'partnerContacts',
  example: 'examples',
};

/** The key of the name of a judged answer in the messages of `Field`. */
export function answerName(field: AnswerField): string {
  const [group = '', name] = field.split('.');
  return name ? `${groups[group]}.${name}.name` : `concern.${group}.name`;
}

/** Which entry an answer stands in, as people count; null outside of lists. */
export function entryNumber(path: string): number | null {
  const { entry } = placeOf(path);
  return entry === null ? null : entry + 1;
}
