import { type DateParts, noDate, partsOf } from '#domain/intake/calendar-date.ts';
import type { Field, Fields, Typed } from '#domain/intake/field.ts';
import { maxEntries, type StepName, stepShapes } from '#domain/intake/steps.ts';

/** The answers of a step as they are typed, wrong ones too: what a draft keeps. */
export type TypedStep = { [name: string]: Typed | TypedEntry[] };
export type TypedEntry = { [name: string]: Typed };

/** A step in which nothing has been typed; a list starts with one empty entry. */
export function emptyStep(step: StepName): TypedStep {
  const { fields, list } = stepShapes[step];
  if (fields) return emptyEntry(fields);
  const waiver: TypedEntry = list.waiver ? { waived: '', waiverReason: '' } : {};
  return { [list.name]: [emptyEntry(list.fields)], ...waiver };
}

export function emptyEntry(fields: Fields): TypedEntry {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyField(field)]));
}

/**
 * Reads the fields of a submitted form, named by path (`scopeReferences.0.agreedOn.day`), into the shape of the step.
 * Knows only the step's own fields; line breaks, which forms send as CR LF, become the LF that was typed.
 *
 * @param posted name and value of each field, as FormData gives them; files are ignored
 */
export function readForm(step: StepName, posted: Iterable<[string, unknown]>): TypedStep {
  const values = new Map<string, string>();
  for (const [name, value] of posted) if (typeof value === 'string') values.set(name, value.replaceAll('\r\n', '\n'));
  const { fields, list } = stepShapes[step];
  if (fields) return readEntry(fields, values, '');

  const indexes = new Set<number>();
  for (const name of values.keys()) {
    const match = new RegExp(`^${list.name}\\.(\\d{1,4})\\.`).exec(name);
    if (match) indexes.add(Number(match[1]));
  }
  const entries = [...indexes]
    .sort((a, b) => a - b)
    .slice(0, maxEntries + 1)
    .map((index) => readEntry(list.fields, values, `${list.name}.${index}.`));
  const waiver: TypedEntry = list.waiver
    ? { waived: values.get('waived') ?? '', waiverReason: values.get('waiverReason') ?? '' }
    : {};
  return { [list.name]: entries, ...waiver };
}

/**
 * Reads what a browser saved as JSON into the shape of the step: the step's own fields, text where text belongs.
 * Whatever else it holds was made by no form and counts as not typed. JSON, unlike a form's fields, brings characters
 * that cannot be stored as they are, so that they can be named.
 */
export function readTyped(step: StepName, saved: unknown): TypedStep {
  const { fields, list } = stepShapes[step];
  const values = record(saved);
  if (fields) return readSaved(fields, values);
  const written = values[list.name];
  const entries = (Array.isArray(written) ? written : []).slice(0, maxEntries + 1);
  const waiver: TypedEntry = list.waiver
    ? { waived: text(values.waived), waiverReason: text(values.waiverReason) }
    : {};
  return { [list.name]: entries.map((entry) => readSaved(list.fields, record(entry))), ...waiver };
}

/**
 * What is judged and stored at Continue: without entries in which nothing was typed. One is kept when it is the only
 * thing there is, so that its fields can say what they need.
 */
export function withoutBlankEntries(step: StepName, typed: TypedStep): TypedStep {
  const { list } = stepShapes[step];
  if (!list) return typed;
  const entries = entriesOf(step, typed);
  const filled = entries.filter((entry) => !isBlankEntry(entry));
  const first = entries[0];
  const kept = filled.length === 0 && typed.waived !== 'yes' && first ? [first] : filled;
  return { ...typed, [list.name]: kept };
}

/**
 * What review judges and submit stores: a list in which nothing was typed is empty there, one thing to do and not one
 * for each of its questions.
 */
export function withoutAnyBlankEntry(step: StepName, typed: TypedStep): TypedStep {
  const { list } = stepShapes[step];
  return list ? { ...typed, [list.name]: entriesOf(step, typed).filter((entry) => !isBlankEntry(entry)) } : typed;
}

export function isBlankEntry(entry: TypedEntry): boolean {
  return Object.values(entry).every(isBlankTyped);
}

/** The entries of a list step; empty for the steps that have none. */
export function entriesOf(step: StepName, typed: TypedStep): TypedEntry[] {
  const { list } = stepShapes[step];
  const entries = list ? typed[list.name] : [];
  return Array.isArray(entries) ? entries : [];
}

/** What a list entry button does to the entries, with and without JavaScript. */
export type EntryChange = { act: 'add' } | { act: 'remove' | 'up' | 'down'; index: number };

/** Applies a change of the list: an index that is not there, or a move over the edge, changes nothing. */
export function changeEntries(step: StepName, typed: TypedStep, change: EntryChange): TypedStep {
  const { list } = stepShapes[step];
  if (!list) return typed;
  const entries = [...entriesOf(step, typed)];
  if (change.act === 'add') {
    if (entries.length < maxEntries) entries.push(emptyEntry(list.fields));
  } else if (change.act === 'remove') {
    if (entries[change.index]) entries.splice(change.index, 1);
  } else {
    const to = change.index + (change.act === 'up' ? -1 : 1);
    const moved = entries[change.index];
    const other = entries[to];
    if (moved && other) {
      entries[to] = moved;
      entries[change.index] = other;
    }
  }
  return { ...typed, [list.name]: entries };
}

/** Turns right answers (of a case, a file) back into what a form holds. */
export function typedOf(fields: Fields, answers: Readonly<Record<string, string | null>>): TypedEntry {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const answer = answers[name] ?? '';
      return [name, field.kind === 'date' ? (partsOf(answer) ?? noDate) : answer];
    }),
  );
}

function emptyField(field: Field): Typed {
  return field.kind === 'date' ? { ...noDate } : '';
}

function readEntry(fields: Fields, values: ReadonlyMap<string, string>, prefix: string): TypedEntry {
  const part = (name: string, key: keyof DateParts) => values.get(`${prefix}${name}.${key}`) ?? '';
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'date'
        ? { day: part(name, 'day'), month: part(name, 'month'), year: part(name, 'year') }
        : (values.get(prefix + name) ?? ''),
    ]),
  );
}

function readSaved(fields: Fields, values: Record<string, unknown>): TypedEntry {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (field.kind !== 'date') return [name, text(values[name])];
      const parts = record(values[name]);
      return [name, { day: text(parts.day), month: text(parts.month), year: text(parts.year) }];
    }),
  );
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether an answer was left as it came. */
export function isBlankTyped(typed: Typed): boolean {
  return typeof typed === 'string' ? typed === '' : Object.values(typed).every((part) => part === '');
}
