'use client';

import { Entry } from '#app/[locale]/escalate/[draft]/_form/entry.tsx';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import type { Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import { type Start, wasComplete } from '#app/[locale]/escalate/[draft]/_form/start.ts';
import type { EntriesOfForm } from '#app/[locale]/escalate/[draft]/_form/use-entries.ts';
import { Waiver } from '#app/[locale]/escalate/[draft]/_form/waiver.tsx';
import { fill } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { ListName } from '#domain/intake/steps.ts';
import { maxEntries } from '#domain/intake/steps.ts';
import { Button } from '#ui/button.tsx';
import { ErrorMessage } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { Row } from '#ui/spread.tsx';

/** The entries of a step, the button that adds one, and the way out with a reason. */
export function EntryList({
  list,
  entries: { items, removed, said },
  start,
  today,
  questions,
}: {
  list: ListName;
  entries: EntriesOfForm;
  start: Start;
  today: string;
  questions: Questions;
}) {
  const { words, problems } = questions;
  const texts = words.list;
  if (!texts) return null;
  const problem = problems.find(({ path }) => path === list);
  const undo = removed && (
    <div className="row">
      <div className="q">
        <div className="notice" id="removed" tabIndex={-1}>
          <div>{fill(texts.removed, { number: removed.index + 1 })}</div>
          <Button type="submit" look="text" name="intent" value="undo">
            {texts.undo}
          </Button>
        </div>
      </div>
    </div>
  );
  return (
    <>
      <div className="vh" role="status">
        {said}
      </div>
      {items.map(({ key, typed }, index) => (
        <div key={key}>
          {removed?.index === index && undo}
          <Entry
            {...{ list, index, today, typed, questions }}
            wasComplete={wasComplete(start, index)}
            count={items.length}
            words={texts}
          />
        </div>
      ))}
      {removed && removed.index >= items.length && undo}
      <Row note={words.waiver ? noteOf(words, words.waiver.note, 'waiver') : undefined}>
        <div className={problem ? 'field bad' : 'field'}>
          <ErrorMessage id="add-entry" text={problem?.here} prefix={words.form.error} />
          {items.length < maxEntries ? (
            <Button
              type="submit"
              look="second"
              small
              id="add-entry"
              name="intent"
              value="add"
              formNoValidate
              aria-describedby={problem ? 'add-entry-error' : undefined}
            >
              <Icon name="plus" /> {items.length > 0 ? texts.add : texts.addFirst}
            </Button>
          ) : (
            <p className="mute">{texts.full}</p>
          )}
        </div>
        {words.waiver && <Waiver words={words.waiver} typed={start.typed} questions={questions} />}
      </Row>
    </>
  );
}
