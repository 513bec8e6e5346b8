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
 * What the answer says so far and what would help, under the practice in its note. It takes the same place whatever it
 * says: what grows or shrinks after a pause would move the next button away from under a click.
 */
export function AnswerSays({ advice, words, count }: Says) {
  const whole = advice?.missing.length === 0;
  return (
    <div className="onyours says">
      <div className="k stack">
        <span className={advice ? 'held' : undefined}>{words.helps}</span>
        <span className={advice ? undefined : 'held'}>
          <span>{whole ? words.all : words.soFar}</span>
          <AdviceCount advice={advice} words={words} count={count} meter />
        </span>
      </div>
      <div className="stack">
        {/* The longest that it can become. */}
        <Lines words={words} met={[]} held />
        {advice && <Lines words={words} met={advice.met} />}
      </div>
    </div>
  );
}

function Lines({ words, met, held = false }: { words: AdviceWords; met: readonly string[]; held?: boolean }) {
  return (
    <ul className={held ? 'held' : undefined}>
      {words.rules.map(({ code, said, missing, ask }) =>
        met.includes(code) ? (
          <li key={code}>
            <Icon name="check" />
            <span>
              <span className="vh">{words.said} </span>
              {said}
            </span>
          </li>
        ) : (
          <li key={code}>
            <Icon name="square-dashed" />
            <span>
              <strong>{missing}</strong> {ask}
            </span>
          </li>
        ),
      )}
    </ul>
  );
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
