import { type OpenTranslator, openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { ChoiceField } from '#domain/intake/field.ts';

/** The codes of choices and where their words are; a field that is none of these has no choice. */
const namespaces = {
  severity: 'Severity',
  condition: 'Condition',
  channel: 'Channel',
  response: 'Response',
  product: 'Product',
  phase: 'Phase',
} as const;

/** The answers that a choice offers, each with its half-line of meaning where there is one. */
export async function optionsOf(
  name: string,
  field: ChoiceField,
): Promise<{ value: string; label: string; meaning?: string }[]> {
  const label = await choiceLabels(name);
  const meaning = await openTranslator('Meaning');
  return field.codes.map((value) => ({
    value,
    label: label(value),
    ...(meaning.has(`${name}.${value}`) ? { meaning: meaning(`${name}.${value}`) } : {}),
  }));
}

/** The words for the codes of one field. */
export async function choiceLabels(name: string): Promise<OpenTranslator> {
  return openTranslator(namespaces[name as keyof typeof namespaces]);
}
