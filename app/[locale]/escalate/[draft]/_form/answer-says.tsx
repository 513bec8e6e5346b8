'use client';

import type { ReactNode } from 'react';
import type { AdviceWords, AnswerAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { fill } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { Icon } from '#ui/icon.tsx';
import { Meter } from '#ui/meter.tsx';

interface Says {
  /** left out: nothing was typed */
  advice: AnswerAdvice | undefined;
  words: AdviceWords;
  count: string;
}

/**
 * What the answer says so far and what would help, under the practice in its note. It takes the same place whatever it
 * says: what grows or shrinks after a pause would move the next button away from under a click.
 */
export function AnswerSays({ advice, words, count }: Says) {
  const whole = advice?.missing.length === 0;
  return (
    <div className="onyours says">
      <div className="k stack">
        <Layer shown={!advice}>{words.helps}</Layer>
        <Layer shown={advice !== undefined}>
          <span>{whole ? words.all : words.soFar}</span>
          <AdviceCount advice={advice} words={words} count={count} meter />
        </Layer>
      </div>
      <ul className={advice ? undefined : 'held'}>
        {words.rules.map(({ code, said, missing, ask }) => {
          const met = advice?.met.includes(code) ?? false;
          return (
            <li key={code}>
              <Icon name={met ? 'check' : 'square-dashed'} />
              <span className="stack">
                <Layer shown={met}>
                  <span className="vh">{words.said} </span>
                  {said}
                </Layer>
                <Layer shown={!met}>
                  <strong>{missing}</strong> {ask}
                </Layer>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One of several texts that share a place; those that are not shown keep it as large as the largest. */
function Layer({ shown, children }: { shown: boolean; children: ReactNode }) {
  return <span className={shown ? undefined : 'held'}>{children}</span>;
}

/** 2 of 6; keeps its place too where nothing was typed. */
export function AdviceCount({ advice, words, count, meter = false }: Says & { meter?: boolean }) {
  const of = words.rules.length;
  const met = advice?.met.length ?? 0;
  const text = fill(count, { met, of });
  if (!meter) return <small className={advice ? 'count' : 'count held'}>{text}</small>;
  return (
    <Meter value={met} of={of}>
      {text}
    </Meter>
  );
}
