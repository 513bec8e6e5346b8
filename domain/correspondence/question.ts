import { answersOf } from '#domain/intake/answer.ts';
import { type Field, type ProblemCode, paragraph, type Typed } from '#domain/intake/field.ts';
import { problemsOf } from '#domain/intake/problem.ts';
import {
  concernFields,
  entryFields,
  type ListName,
  projectFields,
  type StepName,
  type WaivableItem,
  waivableItems,
  waiverReasonLimit,
} from '#domain/intake/steps.ts';

/** How many questions can be asked at once, and how many can wait for an answer. */
export const questionsAtOnce = 10;
export const openQuestionLimit = 30;

/**
 * The answer of a case that a question is pinned to (W5). Paths are those of `Problem.path`: `summary`,
 * `scopeReferences[0].detail`, entries counted from 0; the reason of a waiver is `waivers.scope`.
 */
export interface Pin {
  path: string;
  step: StepName;
  /** null: a question of the form outside of the lists */
  list: ListName | null;
  entry: number | null;
  /** its name in the table of fields; of a waiver `waiverReason` */
  name: string;
  field: Field;
  /** What stands behind other things is not the customer's to amend: the partner, and the severity that clocks run by. */
  amendable: boolean;
}

const listStep: Record<ListName, StepName> = {
  scopeReferences: 'scope',
  partnerContacts: 'contact',
  examples: 'examples',
};
const fixed: ReadonlySet<string> = new Set(['partner', 'severity']);

/** What a path names; null where no case can have such an answer. */
export function pinOf(path: string): Pin | null {
  const [, list, digits, name = ''] = /^(?:(\w+)(?:\[(0|[1-9]\d{0,2})\])?\.)?(\w+)$/.exec(path) ?? [];
  if (list === undefined) return plainPin(name);
  if (digits === undefined) return list === 'waivers' ? waiverPin(name) : null;
  if (!Object.hasOwn(entryFields, list)) return null;
  const fields: Readonly<Record<string, Field>> = entryFields[list as ListName];
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return null;
  const entry = Number(digits);
  return { path, step: listStep[list as ListName], list: list as ListName, entry, name, field, amendable: true };
}

function plainPin(name: string): Pin | null {
  for (const [step, fields] of [
    ['project', projectFields],
    ['concern', concernFields],
  ] as const) {
    const field = Object.hasOwn(fields, name) ? (fields as Readonly<Record<string, Field>>)[name] : undefined;
    if (field) return { path: name, step, list: null, entry: null, name, field, amendable: !fixed.has(name) };
  }
  return null;
}

function waiverPin(item: string): Pin | null {
  if (!(waivableItems as readonly string[]).includes(item)) return null;
  const field = paragraph(waiverReasonLimit);
  const step = item as WaivableItem;
  return { path: `waivers.${item}`, step, list: null, entry: null, name: 'waiverReason', field, amendable: true };
}

/** The answers of a case, as far as questions can be pinned to them. */
export interface CaseContent extends Record<ListName, readonly object[]> {
  waivers: Partial<Record<WaivableItem, string>>;
}

/** What stands at a path of a case: the text, code or ISO day; null: nothing was answered; undefined: no such place. */
export function answerAt(content: CaseContent, path: string): string | null | undefined {
  const pin = pinOf(path);
  if (!pin) return undefined;
  if (pin.name === 'waiverReason') return content.waivers[pin.step as WaivableItem];
  const holder: unknown = pin.list ? content[pin.list][pin.entry ?? 0] : content;
  if (!holder) return undefined;
  const answer = (holder as Record<string, unknown>)[pin.name];
  return typeof answer === 'string' ? answer : null;
}

/** Reads one amended answer by the rule of its own field. */
export function readAmended(
  { name, field }: Pin,
  typed: Typed,
  today: string,
): { ok: true; answer: string | null } | { ok: false; code: ProblemCode; part: string | null } {
  const read = answersOf({ [name]: field }, today).safeParse({ [name]: typed });
  if (read.success) return { ok: true, answer: (read.data as Record<string, string | null>)[name] ?? null };
  const [issue] = read.error.issues;
  const [problem] = issue ? problemsOf(issue) : [];
  if (!problem) throw new Error('A field was refused without a reason.');
  return { ok: false, code: problem.code, part: /\.(day|month|year)$/.exec(problem.path)?.[1] ?? null };
}

/** Whether two answers say the same; a form gives the line breaks of a file back as LF. */
export function isSameAnswer(one: string | null, other: string | null): boolean {
  const plain = (text: string | null) => (text ?? '').replaceAll('\r\n', '\n');
  return plain(one) === plain(other);
}
