import type { ComponentProps, ReactNode } from 'react';
import { describedBy, ErrorMessage, type FieldTexts, Hint, OptionalMark } from '#ui/field.tsx';

export type Option = { value: string; label: ReactNode /** Half a line of meaning. */; meaning?: ReactNode };

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'defaultValue'>;

/**
 * Framed radios under one legend. The first radio bears the field's id, so that an error's link leads to it;
 * the others bear id and value. Further props (`name`, `register(…)`) go to every radio.
 */
export function Radios({
  options,
  defaultValue,
  id,
  label,
  hint,
  error,
  errorPrefix,
  optional,
  ...input
}: FieldTexts & InputProps & { options: readonly Option[]; defaultValue?: string }) {
  return (
    <fieldset className={error ? 'field bad' : 'field'} aria-describedby={describedBy({ id, hint, error })}>
      <legend className="label">
        {label}
        <OptionalMark text={optional} />
      </legend>
      <Hint id={id} text={hint} />
      <ErrorMessage id={id} text={error} prefix={errorPrefix} />
      <div className="radios">
        {options.map((option, index) => (
          <label className="radio" key={option.value}>
            <input
              {...input}
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              {...(defaultValue === undefined ? {} : { defaultChecked: option.value === defaultValue })}
            />
            <ChoiceText {...option} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One framed checkbox. */
export function Checkbox({
  id,
  label,
  meaning,
  ...input
}: Omit<Option, 'value'> & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className="radio">
      <input {...input} type="checkbox" id={id} />
      <ChoiceText label={label} meaning={meaning} />
    </label>
  );
}

/** The words of a choice and, under them, half a line of what they mean. */
export function ChoiceText({ label, meaning }: Omit<Option, 'value'>) {
  return (
    <span>
      {label}
      {meaning && <span>{meaning}</span>}
    </span>
  );
}
