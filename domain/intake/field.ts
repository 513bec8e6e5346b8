import { z } from 'zod';
import { versionPattern } from '#domain/catalogue/product.ts';
import { type DateParts, partsOf, readDate } from '#domain/intake/calendar-date.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/**
 * A question of the form: what kind of answer it takes, and which limits hold. The tables of fields in
 * `domain/intake/steps.ts` are the one description that the form, the review, the importer and the export share.
 */
export type Field = TextField | DateField | ChoiceField;

export interface TextField {
  /** `line`: no line breaks; `paragraph`: with them; `version`: a product version */
  kind: 'line' | 'paragraph' | 'version';
  required: boolean;
  /** in characters, as people count them */
  limit: number;
}
export interface DateField {
  kind: 'date';
  required: boolean;
  /** something that has happened cannot lie ahead */
  past: boolean;
}
export interface ChoiceField<Code extends string = string> {
  kind: 'choice';
  required: boolean;
  codes: readonly Code[];
}
export type Fields = Readonly<Record<string, Field>>;

/** What a field holds while it is being typed. */
export type Typed = string | DateParts;

/** What a field gives once it is right: text and codes as they are, dates as ISO days, null for what was left out. */
export type Answer<F extends Field> =
  | (F extends ChoiceField<infer Code> ? Code : string)
  | (F['required'] extends true ? never : null);
export type Answers<Fs extends Fields> = { [Name in keyof Fs]: Answer<Fs[Name]> };

export const line = (limit = 200) => ({ kind: 'line', required: true, limit }) as const;
export const paragraph = (limit = 5000) => ({ kind: 'paragraph', required: true, limit }) as const;
export const version = () => ({ kind: 'version', required: true, limit: 40 }) as const;
export const day = ({ past }: { past: boolean }) => ({ kind: 'date', required: true, past }) as const;
export const choice = <const Code extends string>(codes: readonly Code[]) =>
  ({ kind: 'choice', required: true, codes }) as const;
export const optional = <const F extends Field>(field: F): Omit<F, 'required'> & { required: false } => ({
  ...field,
  required: false,
});

/**
 * The zod schema of a table of fields. Takes what a form typed (strings, date parts) and what a file holds (ISO dates,
 * null). Issues carry a code of `ProblemCode` as their message, words are found elsewhere. An unknown key is an issue:
 * what somebody wrote is never dropped in silence.
 *
 * @param today the latest ISO date that counts as today, see `latestToday`
 */
export function answersOf<const Fs extends Fields>(fields: Fs, today: string): z.ZodType<Answers<Fs>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answerOf(field, today)]));
  return z.strictObject(shape, { error: objectProblem }) as unknown as z.ZodType<Answers<Fs>>;
}

/** For objects and lists: what zod finds wrong with their shape, as one of our codes. */
export function objectProblem(issue: { code?: string }): string {
  return issue.code === 'unrecognized_keys' ? 'unknown_key' : 'not_an_object';
}

function answerOf(field: Field, today: string): z.ZodType {
  switch (field.kind) {
    case 'date':
      return dateAnswer(field, today);
    case 'choice':
      return choiceAnswer(field);
    default:
      return textAnswer(field);
  }
}

function textAnswer(field: TextField): z.ZodType {
  return anything().transform((typed, context) => {
    const fail = (code: ProblemCode) => problem(context, code);
    const text = typed ?? '';
    if (typeof text !== 'string') return fail('not_text');
    if (!isStorable(text)) return fail('unstorable');
    if (isBlank(text)) return field.required ? fail('required') : null;
    if (text.length > field.limit && characters(text) > field.limit) return fail('too_long');
    if (field.kind !== 'paragraph' && /[\n\r\u2028\u2029]/.test(text)) return fail('line_break');
    if (field.kind === 'version' && !versionPattern.test(text.trim())) return fail('version_format');
    return field.kind === 'version' ? text.trim() : text;
  });
}

function choiceAnswer(field: ChoiceField): z.ZodType {
  return anything().transform((typed, context) => {
    if (typed === undefined || typed === null || typed === '') {
      return field.required ? problem(context, 'required') : null;
    }
    if (typeof typed !== 'string' || !field.codes.includes(typed)) return problem(context, 'not_a_choice');
    return typed;
  });
}

function dateAnswer(field: DateField, today: string): z.ZodType {
  return anything().transform((typed, context) => {
    const written = typed ?? '';
    const fromFile = typeof written === 'string';
    if (fromFile && isBlank(written)) return field.required ? problem(context, 'required') : null;
    const parts = fromFile ? partsOf(written) : dateParts(written);
    if (!parts) return problem(context, 'date_format');
    const read = readDate(parts);
    if (!read.ok) {
      if (read.problem.code === 'required' && !field.required) return null;
      const at = read.problem.part && !fromFile ? [read.problem.part] : [];
      return problem(context, read.problem.code, at);
    }
    if (field.past && read.iso > today) return problem(context, 'future');
    return read.iso;
  });
}

function dateParts(typed: unknown): DateParts | null {
  if (typeof typed !== 'object' || typed === null) return null;
  const { day, month, year } = typed as Record<string, unknown>;
  return typeof day === 'string' && typeof month === 'string' && typeof year === 'string' ? { day, month, year } : null;
}

/** Whatever was typed or left out: a missing key is an empty answer, so that the answer's own rule judges it. */
export function anything() {
  return z.unknown().prefault(null);
}

/** Everything that can be wrong with an answer; `Errors.<code>` and `Field.….required` hold the words. */
export type ProblemCode =
  | 'required'
  | 'not_text'
  | 'unstorable'
  | 'too_long'
  | 'line_break'
  | 'version_format'
  | 'not_a_choice'
  | 'date_format'
  | 'day_missing'
  | 'month_missing'
  | 'year_missing'
  | 'day_unreal'
  | 'month_unreal'
  | 'year_unreal'
  | 'future'
  | 'due_before_agreed'
  | 'timeline_impact_required'
  | 'response_detail_required'
  | 'entries_required'
  | 'too_many_entries'
  | 'waiver_with_entries'
  | 'reason_thin'
  | 'waiver_not_allowed'
  | 'waived_twice'
  | 'not_an_object'
  | 'not_a_list'
  | 'unknown_key';

/** Reports a problem at the field, or at a part of it, and ends the reading of it. */
function problem(context: z.RefinementCtx, code: ProblemCode, at: (string | number)[] = []): never {
  context.addIssue({ code: 'custom', message: code, path: at });
  return z.NEVER;
}
