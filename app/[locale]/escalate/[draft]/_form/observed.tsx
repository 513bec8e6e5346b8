'use client';

import { useState } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { Observed } from '#app/[locale]/escalate/[draft]/_form/advice.ts';

/** How much a note says of the entries at once: more would not be read. */
const most = 3;

/** What the entries say together, under a rule in the note that it belongs to. */
export function ObservedList({ observed }: { observed: readonly Observed[] }) {
  return observed.slice(0, most).map(({ code, path, title, text }) => (
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
