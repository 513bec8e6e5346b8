import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';

/** What every field says about itself, in this order: label, hint, error, control, limit. Texts are ready to read. */
export type FieldTexts = {
  /** The control's id; the error's link leads here. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Read before the error by a screen reader: “Error:”. */
  errorPrefix?: string;
  /** The mark of a field that may stay empty: “(optional)”. */
  optional?: string;
  /** How much it takes: “Up to 4,000 characters”. */
  limit?: ReactNode;
};

/** What a control takes over from its field, to be spread on the input. */
export type ControlProps = {
  id: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** One question with one control. `children` gets the props that tie the control to its texts. */
export function Field({ children, ...texts }: FieldTexts & { children: (control: ControlProps) => ReactNode }) {
  const { id, label, hint, error, errorPrefix, optional, limit } = texts;
  return (
    <div className={error ? 'field bad' : 'field'}>
      <label className="label" htmlFor={id}>
        {label}
        <OptionalMark text={optional} />
      </label>
      <Hint id={id} text={hint} />
      <ErrorMessage id={id} text={error} prefix={errorPrefix} />
      {children({
        id,
        className: error ? 'input wrong' : 'input',
        'aria-describedby': describedBy(texts),
        'aria-invalid': error ? true : undefined,
      })}
      {limit && (
        <span className="limit" id={`${id}-limit`}>
          {limit}
        </span>
      )}
    </div>
  );
}

/** The ids of hint, error and limit, as far as they are there. */
export function describedBy({ id, hint, error, limit }: Pick<FieldTexts, 'id' | 'hint' | 'error' | 'limit'>) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, limit && `${id}-limit`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function OptionalMark({ text }: { text?: string }) {
  return text ? <span className="opt"> {text}</span> : null;
}

export function Hint({ id, text }: { id: string; text?: ReactNode }) {
  return text ? (
    <span className="hint" id={`${id}-hint`}>
      {text}
    </span>
  ) : null;
}

export function ErrorMessage({ id, text, prefix }: { id: string; text?: string; prefix?: string }) {
  return text ? (
    <p className="err" id={`${id}-error`}>
      <Icon name="triangle" />
      <span>
        {prefix && <span className="vh">{prefix} </span>}
        {text}
      </span>
    </p>
  ) : null;
}
