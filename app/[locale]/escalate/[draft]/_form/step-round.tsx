'use client';

import { type FieldValues, useForm } from 'react-hook-form';
import type { Start } from '#app/[locale]/escalate/[draft]/_form/start.ts';
import { StepFields } from '#app/[locale]/escalate/[draft]/_form/step-fields.tsx';
import type { StepFormProps } from '#app/[locale]/escalate/[draft]/_form/step-form.tsx';

export type StepRoundProps = Omit<StepFormProps, 'action'> & {
  post: (form: FormData) => void;
  formId: string;
  start: Start;
  begin: (start: Start) => void;
};

/**
 * One round of a step's form, which holds what its fields hold. It is rendered twice when it appears, by a state of
 * `useForm` that nobody here reads: so the fields, which remember their props, stand in a component of their own.
 */
export function StepRound(props: StepRoundProps) {
  const form = useForm<FieldValues>({ defaultValues: props.start.live ?? props.start.typed });
  return <StepFields {...props} form={form} />;
}
