'use client';

import type { Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import type { WaiverWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { Checkbox } from '#ui/choice.tsx';
import { ErrorMessage } from '#ui/field.tsx';
import { TextArea } from '#ui/text-field.tsx';

/** The way out of a list: “does not apply to us”, with a reason that the CSM reads. */
export function Waiver({ words, typed, questions }: { words: WaiverWords; typed: TypedStep; questions: Questions }) {
  const { register, problems } = questions;
  const problem = (path: string) => problems.find((shown) => shown.path === path);
  const waived = problem('waived');
  const reason = problem('waiverReason');
  const { label, hint, limit } = words.reason;
  const concerned = typed.waived === 'yes' || waived !== undefined || reason !== undefined;
  return (
    <details className="waive" open={concerned}>
      <summary>{words.label}</summary>
      <div className={waived ? 'field bad' : 'field'}>
        <ErrorMessage id="waived" text={waived?.here} prefix={questions.words.form.error} />
        <Checkbox
          id="waived"
          label={words.check}
          meaning={words.hint}
          value="yes"
          defaultChecked={typed.waived === 'yes'}
          aria-describedby={waived ? 'waived-error' : undefined}
          {...register('waived')}
        />
      </div>
      <TextArea
        id="waiverReason"
        label={label}
        hint={hint}
        limit={limit}
        error={reason?.here}
        errorPrefix={questions.words.form.error}
        rows={4}
        defaultValue={String(typed.waiverReason ?? '')}
        {...register('waiverReason')}
      />
    </details>
  );
}
