import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

export type Text = { locale: string; key: string; text: string };

/** What is wrong with a text by itself: its syntax, straight quotes, and plural branches of another language. */
export function grammarProblems({ locale, key, text }: Text): string[] {
  const elements = parseText(text);
  if (typeof elements === 'string') return [`${locale}: ${key} cannot be read: ${elements}`];
  const straight = /['"]/.test(text)
    ? [`${locale}: ${key} has a straight quote; the curly ones are ’ and the language’s own`]
    : [];
  return [
    ...straight,
    ...[...walk(elements)].flatMap((element) =>
      pluralProblems(locale, element).map((problem) => `${locale}: ${key} ${problem}`),
    ),
  ];
}

/** The arguments and tags that a text takes, each with its kind, in one comparable line. */
export function signature(text: string): string {
  const elements = parseText(text);
  if (typeof elements === 'string') return '';
  const parts = [...walk(elements)].flatMap((element) =>
    element.type in kinds && 'value' in element ? [`${element.value} (${kinds[element.type]})`] : [],
  );
  return [...new Set(parts)].sort().join(', ');
}

const kinds: Readonly<Record<number, string>> = {
  [TYPE.argument]: 'text',
  [TYPE.number]: 'number',
  [TYPE.date]: 'date',
  [TYPE.time]: 'time',
  [TYPE.select]: 'select',
  [TYPE.plural]: 'plural',
  [TYPE.tag]: 'tag',
};

function parseText(text: string): MessageFormatElement[] | string {
  try {
    return parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* walk(elements: readonly MessageFormatElement[]): Generator<MessageFormatElement> {
  for (const element of elements) {
    yield element;
    if (element.type === TYPE.tag) yield* walk(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const option of Object.values(element.options)) yield* walk(option.value);
    }
  }
}

/**
 * Each language has categories of its own. `many` exists in it, es and pt-BR, where it may be left out; `one` may be
 * said by the number itself, `=1`.
 */
function pluralProblems(locale: string, element: MessageFormatElement): string[] {
  if (element.type !== TYPE.plural) return [];
  const kind = element.pluralType === 'ordinal' ? 'ordinal' : 'cardinal';
  const categories: string[] = new Intl.PluralRules(locale, { type: kind }).resolvedOptions().pluralCategories;
  const given = Object.keys(element.options).filter((option) => !option.startsWith('='));
  const foreign = given.filter((option) => !categories.includes(option));
  const said = '=1' in element.options ? [...given, 'one', 'many'] : [...given, 'many'];
  const missing = categories.filter((category) => !said.includes(category));
  return [
    ...foreign.map((category) => `has the plural branch ${category}, which the language does not know`),
    ...missing.map((category) => `lacks the plural branch ${category}`),
  ];
}
