import type { Pin } from '#domain/correspondence/question.ts';

/** The namespaces of the words that a choice is told in. */
export const choiceNamespaces = ['Product', 'Phase', 'Severity', 'Condition', 'Channel', 'Response'] as const;
export type ChoiceNamespace = (typeof choiceNamespaces)[number];

/** The key of an answer's name in the messages of `Field`. */
export function nameKey({ name, list, step }: Pin): string {
  return name === 'waiverReason' ? `waiver.${step}.name` : `${list ?? step}.${name}.name`;
}

/** Where the words of a choice's codes stand. */
export function choiceOf({ name }: Pin): ChoiceNamespace {
  return choiceNamespaces.find((namespace) => namespace.toLowerCase() === name) ?? 'Phase';
}
