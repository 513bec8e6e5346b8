'use client';

import { useEffect, useState } from 'react';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { OnAnswerWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';

/** How long a choice has to rest before it is said aloud: the arrow keys pass over the others. */
const pauseMs = 500;

/**
 * What the advice means for the answer that was chosen beside it (G2). It shows at once, since what grows later moves
 * the next button away from under a click; a screen reader hears it politely, once the choice rests.
 */
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
  const shown = textFor(chosen, words);
  const said = textFor(rested, words);
  return (
    <>
      {shown && (
        <div className="onyours" aria-hidden="true">
          <p className="k">{words.title}</p>
          <p className="said">{shown}</p>
        </div>
      )}
      <div className="vh" role="status">
        {said && `${words.title} ${said}`}
      </div>
    </>
  );
}

/** Anything may have been posted as an answer, also the name of something that every object has. */
function textFor(answer: unknown, { texts }: OnAnswerWords): string | undefined {
  return typeof answer === 'string' && Object.hasOwn(texts, answer) ? texts[answer] : undefined;
}
