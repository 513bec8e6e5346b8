'use client';

import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { EntryGist, gistTitle } from '#app/[locale]/escalate/[draft]/_form/entry-gist.tsx';
import { useJudge } from '#app/[locale]/escalate/[draft]/_form/judge.ts';
import type { Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import { QuestionRows } from '#app/[locale]/escalate/[draft]/_form/question-rows.tsx';
import { fill, type ListWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { entryFields, type ListName } from '#domain/intake/steps.ts';
import { isBlankEntry, type TypedEntry } from '#domain/intake/typed.ts';
import { Icon } from '#ui/icon.tsx';
import { Meter } from '#ui/meter.tsx';

/**
 * One entry of a list. A complete one is folded to its gist; folded or open, its fields are part of the form, so that
 * it is posted whole without JavaScript too.
 */
export function Entry({
  list,
  index,
  count,
  today,
  typed,
  wasComplete,
  questions,
  words: texts,
}: {
  list: ListName;
  index: number;
  count: number;
  today: string;
  /** what the entry held when it came onto the page */
  typed: TypedEntry;
  /** as the server has judged it, until the browser can */
  wasComplete: boolean;
  questions: Questions;
  words: ListWords;
}) {
  const { words, problems, control } = questions;
  const prefix = `${list}.${index}.`;
  const now: TypedEntry = useWatch({ control, name: `${list}.${index}` }) ?? typed;
  const judge = useJudge();
  const waiver: TypedEntry = words.waiver ? { waived: '', waiverReason: '' } : {};
  const wrong = problems.some(({ path }) => path.startsWith(prefix));
  const answered = judge
    ? judge(words.step, { [list]: [now], ...waiver }, today).length === 0
    : wasComplete && !isBlankEntry(now);
  // Not while errors stand at its fields: they stay until somebody continues.
  const complete = answered && !wrong;
  const [open, setOpen] = useState(!complete || wrong);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [wrong]);

  const number = index + 1;
  const state = fill(complete ? texts.complete : texts.unfinished, { number });
  const title = gistTitle(list, now);
  const says = questions.advice?.entries[index];
  return (
    <section className="fold" id={`entry-${number}`} aria-labelledby={`entry-${number}-title`}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="row" id={`entry-${number}-summary`}>
          <div className="q">
            <div className="entry">
              <div className="entryhead">
                <h2 id={`entry-${number}-title`}>
                  <span className="folded">{title || fill(texts.entry, { number })}</span>
                  <span className="unfolded">{fill(texts.entry, { number })}</span>
                </h2>
                {!isBlankEntry(now) && (
                  <span className={complete ? 'kicker t-ok' : 'kicker folded'}>
                    {complete && <Icon name="check" />} {state}
                  </span>
                )}
                {!isBlankEntry(now) && (
                  <span className="unfold unfolded" aria-hidden="true">
                    {texts.fold}
                  </span>
                )}
              </div>
              <div className="folded">
                <EntryGist list={list} typed={now} words={words} />
                {says && (
                  <p className="says">
                    {texts.says}{' '}
                    <Meter value={says.met} of={says.of}>
                      {fill(words.count, { ...says })}
                    </Meter>
                  </p>
                )}
              </div>
              <span className="unfold folded" aria-hidden="true">
                {texts.change}
              </span>
            </div>
          </div>
        </summary>
        <QuestionRows fields={entryFields[list]} entry={index} typed={typed} questions={questions} />
      </details>
      <div className="row">
        <div className="q">
          <div className="actions">
            <EntryButton intent={`remove:${index}`} text={texts.remove} name={fill(texts.removeOf, { number })} />
            {index > 0 && <EntryButton intent={`up:${index}`} text={texts.up} name={fill(texts.upOf, { number })} />}
            {index < count - 1 && (
              <EntryButton intent={`down:${index}`} text={texts.down} name={fill(texts.downOf, { number })} />
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

function EntryButton({ intent, text, name }: { intent: string; text: string; name: string }) {
  return (
    <button type="submit" className="textbtn" name="intent" value={intent} aria-label={name} formNoValidate>
      {text}
    </button>
  );
}
