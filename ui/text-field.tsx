import type { ComponentProps } from 'react';
import { Field, type FieldTexts } from '#ui/field.tsx';

type Own<Element extends 'input' | 'textarea' | 'select'> = FieldTexts &
  Omit<ComponentProps<Element>, keyof FieldTexts>;

/** One line of text. Takes `name`, `defaultValue` and whatever an input takes, `register(…)` of a form included. */
export function TextField({ id, label, hint, error, errorPrefix, optional, limit, ...input }: Own<'input'>) {
  return (
    <Field {...{ id, label, hint, error, errorPrefix, optional, limit }}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}

/** Text of many lines; grows with what is typed. */
export function TextArea({ id, label, hint, error, errorPrefix, optional, limit, ...input }: Own<'textarea'>) {
  return (
    <Field {...{ id, label, hint, error, errorPrefix, optional, limit }}>
      {(control) => <textarea {...input} {...control} />}
    </Field>
  );
}

/** A native select: the options come as children. */
export function Select({ id, label, hint, error, errorPrefix, optional, limit, children, ...input }: Own<'select'>) {
  return (
    <Field {...{ id, label, hint, error, errorPrefix, optional, limit }}>
      {(control) => (
        <select {...input} {...control}>
          {children}
        </select>
      )}
    </Field>
  );
}
