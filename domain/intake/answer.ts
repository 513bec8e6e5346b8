import * as z from 'zod/mini';
import { versionPattern } from '#domain/catalogue/product.ts';
import { type DateParts, partsOf, readDate } from '#domain/intake/calendar-date.ts';
import type { Answers, ChoiceField, DateField, Field, Fields, ProblemCode, TextField } from '#domain/intake/field.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';

/**
 * The zod schema of a table of fields. Takes what a form typed (strings, date parts) and what a file holds (ISO dates,
 * null). Issues carry a code of `ProblemCode` as their message, words are found elsewhere. An unknown key is an issue:
 * what somebody wrote is never dropped in silence.
 *
 * @param today the latest ISO date that counts as today, see `latestToday`
 */
export function answersOf<const Fs extends Fields>(fields: Fs, today: string): z.ZodMiniType<Answers<Fs>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, answerOf(field, today)]));
  return z.strictObject(shape, { error: objectProblem }) as unknown as z.ZodMiniType<Answers<Fs>>;
}

/** For objects and lists: what zod finds wrong with their shape, as one of our codes. */
export function objectProblem(issue: { code?: string }): string {
  return issue.code === 'unrecognized_keys' ? 'unknown_key' : 'not_an_object';
}

function answerOf(field: Field, today: string): z.ZodMiniType {
  switch (field.kind) {
    case 'date':
      return dateAnswer(field, today);
    case 'choice':
      return choiceAnswer(field);
    default:
      return textAnswer(field);
  }
}

function textAnswer(field: TextField): z.ZodMiniType {
  return anything((typed, fail) => {
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

function choiceAnswer(field: ChoiceField): z.ZodMiniType {
  return anything((typed, fail) => {
    if (typed === undefined || typed === null || typed === '') {
      return field.required ? fail('required') : null;
    }
    if (typeof typed !== 'string' || !field.codes.includes(typed)) return fail('not_a_choice');
    return typed;
  });
}

function dateAnswer(field: DateField, today: string): z.ZodMiniType {
  return anything((typed, fail) => {
    const written = typed ?? '';
    const fromFile = typeof written === 'string';
    if (fromFile && isBlank(written)) return field.required ? fail('required') : null;
    const parts = fromFile ? partsOf(written) : dateParts(written);
    if (!parts) return fail('date_format');
    const read = readDate(parts);
    if (!read.ok) {
      if (read.problem.code === 'required' && !field.required) return null;
      const at = read.problem.part && !fromFile ? [read.problem.part] : [];
      return fail(read.problem.code, at);
    }
    if (field.past && read.iso > today) return fail('future');
    return read.iso;
  });
}

function dateParts(typed: unknown): DateParts | null {
  if (typeof typed !== 'object' || typed === null) return null;
  const { day, month, year } = typed as Record<string, unknown>;
  return typeof day === 'string' && typeof month === 'string' && typeof year === 'string' ? { day, month, year } : null;
}

/** Reports a problem at the field, or at a part of it, and ends the reading of it. */
type Fail = (code: ProblemCode, at?: string[]) => never;

/** Whatever was typed or left out: a missing key is an empty answer, so that the answer's own rule judges it. */
export function anything<Answer>(read: (typed: unknown, fail: Fail) => Answer) {
  return z.pipe(
    z.prefault(z.unknown(), null),
    z.transform((typed, { issues }) =>
      read(typed, (code, at = []) => {
        issues.push({ code: 'custom', message: code, path: at, input: typed });
        return z.NEVER;
      }),
    ),
  );
}
