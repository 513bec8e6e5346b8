import type { DateParts } from '#domain/intake/calendar-date.ts';

/**
 * A question of the form: what kind of answer it takes, and which limits hold. The tables of fields in
 * `domain/intake/steps.ts` are the one description that the form, the review, the importer and the export share.
 * They stand apart from their schemas (`answer.ts`), which a browser loads only when there is something to judge.
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
