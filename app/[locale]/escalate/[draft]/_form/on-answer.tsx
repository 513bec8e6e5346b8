'use client';

import { useEffect, useState } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { OnAnswerWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';

/** How long a choice has to rest before it is spoken to: the arrow keys pass over the others. */
const pauseMs = 500;

/** What the advice means for the answer that was chosen beside it (G2). Said politely to a screen reader. */
export function OnAnswer({
  control,
  path,
  words,
}: {
  control: Control<FieldValues>;
  path: string;
  words: OnAnswerWords;
}) {
  const chosen: unknown = useWatch({ control, name: path });
  const [rested, setRested] = useState(chosen);
  useEffect(() => {
    const pause = setTimeout(() => setRested(chosen), pauseMs);
    return () => clearTimeout(pause);
  }, [chosen]);
  const text = typeof rested === 'string' ? words.texts[rested] : undefined;
  return (
    <div className={text ? 'onyours' : undefined} role="status">
      {text && (
        <>
          <p className="k">{words.title}</p>
          <p className="said">{text}</p>
        </>
      )}
    </div>
  );
}
