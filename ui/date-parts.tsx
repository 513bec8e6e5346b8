import type { ComponentProps, ReactNode } from 'react';
import { describedBy, ErrorMessage, type FieldTexts, Hint, OptionalMark } from '#ui/field.tsx';

export type DatePart = {
  part: 'day' | 'month' | 'year';
  label: string;
  /** Frames this part alone. */
  wrong?: boolean;
} & Omit<ComponentProps<'input'>, 'id' | 'type'>;

/**
 * A date as three inputs under one legend, in the order of the reader's language (the order of `parts`).
 * A part's id is the field's and its name: `agreedOn-day`; an error's link leads to the first wrong one.
 */
export function DateParts({
  parts,
  readBack,
  ...texts
}: FieldTexts & { parts: DatePart[] /** The date in words, once it is whole. */; readBack?: ReactNode }) {
  const { id, label, hint, error, errorPrefix, optional } = texts;
  return (
    <fieldset className={error ? 'field bad' : 'field'} id={id} aria-describedby={describedBy(texts)}>
      <legend className="label">
        {label}
        <OptionalMark text={optional} />
      </legend>
      <Hint id={id} text={hint} />
      <ErrorMessage id={id} text={error} prefix={errorPrefix} />
      <div className="parts">
        {parts.map(({ part, label: partLabel, wrong, className, ...input }) => (
          <div key={part}>
            <label htmlFor={`${id}-${part}`}>{partLabel}</label>
            <input
              inputMode="numeric"
              autoComplete="off"
              {...input}
              type="text"
              id={`${id}-${part}`}
              className={['input', part === 'year' && 'y', wrong && 'wrong', className].filter(Boolean).join(' ')}
              aria-invalid={wrong ? true : undefined}
            />
          </div>
        ))}
      </div>
      {readBack && <span className="limit">{readBack}</span>}
    </fieldset>
  );
}
