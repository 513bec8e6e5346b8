import { Radios } from '#ui/choice.tsx';
import { type DatePart, DateParts } from '#ui/date-parts.tsx';
import type { SummaryError } from '#ui/error-summary.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { KeptTyped } from './kept.ts';
import { startOf } from './untouched.ts';

/** One control of a form of the talk; a date has a value for each of its parts, named `name.day`. */
export interface WritingControl {
  kind: 'paragraph' | 'line' | 'date' | 'choice';
  name: string;
  id: string;
  label: string;
  hint?: string | undefined;
  limit?: string | undefined;
  optional?: string | undefined;
  /** of what is written */
  language?: string;
  rows?: number;
  value?: string;
  options?: readonly { value: string; label: string }[];
  parts?: readonly { part: 'day' | 'month' | 'year'; label: string; value: string }[];
  /** the words that open it, where it is not to stand open at once */
  disclosure?: string;
  /** it starts from something that stands: what that was is posted along */
  amends?: boolean;
}

/** The control with what was typed into it, or what it starts from, and what is wrong with it. */
export function WritingField({
  control,
  typed,
  errors,
  errorPrefix,
}: {
  control: WritingControl;
  typed: KeptTyped | null;
  errors: readonly SummaryError[];
  errorPrefix: string;
}) {
  const { name, id, disclosure } = control;
  const error = errors.find(({ target }) => target === id || target.startsWith(`${id}-`));
  const field = <Plain control={control} typed={typed} error={error} errorPrefix={errorPrefix} />;
  if (!disclosure) return field;
  const starts = control.parts
    ? control.parts.every(({ part, value }) => (typed?.[`${name}.${part}`] ?? value) === value)
    : (typed?.[name] ?? control.value) === control.value;
  return (
    <details className="confirm" open={error || !starts ? true : undefined}>
      <summary>{disclosure}</summary>
      {field}
      {control.amends && <Start control={control} />}
    </details>
  );
}

function Start({ control: { name, value = '', parts } }: { control: WritingControl }) {
  if (!parts) return <input type="hidden" name={startOf(name)} value={value} />;
  return parts.map(({ part, value }) => (
    <input key={part} type="hidden" name={startOf(`${name}.${part}`)} value={value} />
  ));
}

function Plain({
  control,
  typed,
  error,
  errorPrefix,
}: {
  control: WritingControl;
  typed: KeptTyped | null;
  error: SummaryError | undefined;
  errorPrefix: string;
}) {
  const { kind, name, id, label, hint, limit, optional, language, rows, options = [], parts = [] } = control;
  const texts = { id, label, hint, limit, optional, error: error?.text, errorPrefix };
  const value = typed?.[name] ?? control.value ?? '';
  const own = { name, lang: language, dir: 'auto', defaultValue: value } as const;
  switch (kind) {
    case 'paragraph':
      return <TextArea {...texts} {...own} rows={rows ?? 5} />;
    case 'line':
      return <TextField {...texts} {...own} />;
    case 'choice':
      return <Radios {...texts} name={name} options={options} defaultValue={value} />;
    case 'date':
      return (
        <DateParts
          {...texts}
          parts={parts.map(
            ({ part, label: partLabel, value: own }): DatePart => ({
              part,
              label: partLabel,
              name: `${name}.${part}`,
              defaultValue: typed?.[`${name}.${part}`] ?? own,
              wrong: error !== undefined && (error.target === `${id}-${part}` || error.target === id),
            }),
          )}
        />
      );
  }
}
