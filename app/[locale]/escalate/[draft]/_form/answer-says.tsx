'use client';

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
 * What the answer says so far and what would help, under the practice in its note. The list keeps its place while
 * nothing is typed: what grows after a pause would move the next button away from under a click.
 */
export function AnswerSays({ advice, words, count }: Says) {
  const met = new Set(advice?.met);
  return (
    <div className="onyours says">
      <div className="k">
        <span>{advice ? (advice.missing.length === 0 ? words.all : words.soFar) : words.helps}</span>
        {advice && <AdviceCount advice={advice} words={words} count={count} meter />}
      </div>
      <ul className={advice ? undefined : 'unsaid'} aria-hidden={!advice || undefined}>
        {words.rules.map(({ code, said, missing, ask }) => (
          <li key={code}>
            <Icon name={met.has(code) ? 'check' : 'square-dashed'} />
            {met.has(code) ? (
              <span>
                <span className="vh">{words.said} </span>
                {said}
              </span>
            ) : (
              <span>
                <strong>{missing}</strong> {ask}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** 2 of 6; keeps its place too where nothing was typed. */
export function AdviceCount({ advice, words, count, meter = false }: Says & { meter?: boolean }) {
  const of = words.rules.length;
  const met = advice?.met.length ?? 0;
  const text = fill(count, { met, of });
  if (meter)
    return (
      <Meter value={met} of={of}>
        {text}
      </Meter>
    );
  return <small className={advice ? 'count' : 'count unsaid'}>{text}</small>;
}
