import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/** The texts that the product brings along (W4); `Template.<code>` holds name and text in six languages. */
export const templateCodes = [
  'received',
  'askExamples',
  'askScope',
  'askContact',
  'waitForPartner',
  'remind',
  'stillOnIt',
  'cannotHelp',
  'settled',
] as const;
export type TemplateCode = (typeof templateCodes)[number];

export function isTemplateCode(word: string): word is TemplateCode {
  return (templateCodes as readonly string[]).includes(word);
}

/** What a text has filled in: written `{reference}` in it. */
export const templateFields = ['customer', 'organization', 'reference', 'partner', 'csm', 'date'] as const;
export type TemplateField = (typeof templateFields)[number];
export type TemplateValues = Record<TemplateField, string>;

export const templateLimits = { name: 80, text: 10_000 } as const;

/** Fills in the fields of a text; what stands in braces and is no field stays as it was typed. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replaceAll(/\{(\w+)\}/g, (written, name: string) =>
    Object.hasOwn(values, name) ? values[name as TemplateField] : written,
  );
}

/** What stands in braces and is no field: most likely a slip. */
export function unknownFields(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !(templateFields as readonly string[]).includes(name));
}

export type TemplateProblem = 'required' | 'too_long' | 'unstorable' | 'unknown_field';

/** What is wrong with a name or a text; an empty one stands for the English, which is required. */
export function templateProblem(part: 'name' | 'text', text: string, required: boolean): TemplateProblem | null {
  if (!isStorable(text)) return 'unstorable';
  if (isBlank(text)) return required ? 'required' : null;
  if (characters(text) > templateLimits[part]) return 'too_long';
  return part === 'text' && unknownFields(text).length > 0 ? 'unknown_field' : null;
}
