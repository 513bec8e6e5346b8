'use client';

import { type ReactNode, useState } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { Observed } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import type { StepName } from '#domain/intake/steps.ts';
import { readTyped, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';

/** How much a note says of the entries at once: more would not be read. */
const most = 3;

/** What the entries say together, under a rule in the note that it belongs to; the same of several entries once. */
export function ObservedList({ observed }: { observed: readonly Observed[] }) {
  const titles = observed.map(({ title }) => title);
  const first = observed.filter(({ title }, index) => titles.indexOf(title) === index);
  return first.slice(0, most).map(({ code, path, title, text }) => (
    <div key={`${code} ${path}`} className="onyours">
      <p className="k">{title}</p>
      <p className="said">{text}</p>
    </div>
  ));
}

/** The same beside the answers it was read from; once they change it may be wrong, and leaves its place empty. */
export function ObservedHere({
  control,
  paths,
  observed,
}: {
  control: Control<FieldValues>;
  paths: string[];
  observed: readonly Observed[];
}) {
  const now = JSON.stringify(useWatch({ control, name: paths }));
  const [read] = useState(now);
  return (
    <div className={now === read ? undefined : 'held'}>
      <ObservedList observed={observed} />
    </div>
  );
}

/** What was made from a whole step as it was saved: leaves its place empty once the step is another. */
export function WhileAsMade({
  control,
  step,
  made,
  children,
}: {
  control: Control<FieldValues>;
  step: StepName;
  /** what the page was made from */
  made: TypedStep;
  children: ReactNode;
}) {
  const said = (typed: unknown) => JSON.stringify(withoutBlankEntries(step, readTyped(step, typed)));
  return <div className={said(useWatch({ control })) === said(made) ? undefined : 'held'}>{children}</div>;
}
