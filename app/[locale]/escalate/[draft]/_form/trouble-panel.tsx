'use client';

import type { ReactNode } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { Comparison } from '#app/[locale]/escalate/[draft]/_form/comparison.tsx';
import type { Kept } from '#app/[locale]/escalate/[draft]/_form/kept.ts';
import type { Trouble } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import { fill, type StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { formatsFor } from '#i18n/formats.ts';
import { Button } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';

/** Says why a step could not be saved, what became of what was typed, and what can be done. */
export function TroublePanel({
  trouble,
  asked,
  words,
  control,
  paths,
  keepMine,
  takeTheirs,
}: {
  trouble: Trouble;
  /** somebody has just asked to go on: the panel takes the focus */
  asked: boolean;
  words: StepWords;
  control: Control<FieldValues>;
  paths: { here: string; drafts: string; signIn: string; cases: string; settled: string };
  keepMine: (version: number) => void;
  takeTheirs: (theirs: Kept) => void;
}) {
  const texts = words.trouble;
  const panel = (text: string, children?: ReactNode) => (
    <Panel title={texts[trouble.kind].title} text={text} focused={asked}>
      {children}
    </Panel>
  );
  switch (trouble.kind) {
    case 'offline':
    case 'tooLarge':
      return panel(texts[trouble.kind].text);
    case 'signedOut':
      return panel(
        texts.signedOut.text,
        <a href={paths.signIn} target="_blank" rel="noopener">
          {texts.signedOut.action}
        </a>,
      );
    case 'gone':
      return panel(texts.gone.text, <a href={paths.drafts}>{texts.gone.action}</a>);
    case 'settled':
      return panel(
        texts.settled.text,
        <a href={paths.settled} target="_blank" rel="noopener">
          {texts.settled.action}
        </a>,
      );
    case 'submitted':
    case 'joined': {
      const { kind, reference } = trouble;
      return panel(
        fill(texts[kind].text, { reference }),
        <a href={`${paths.cases}/${reference}`}>{fill(texts[kind].action, { reference })}</a>,
      );
    }
    case 'stale': {
      const { version, theirs, savedAt } = trouble;
      return panel(
        fill(texts.stale.text, { moment: formatsFor(words.locale).moment(savedAt) }),
        <>
          <Comparison words={words} control={control} theirs={theirs} />
          <div className="foot">
            <Button
              type="submit"
              name="intent"
              value={`mine:${version}`}
              onClick={(event) => {
                event.preventDefault();
                keepMine(version);
              }}
            >
              {texts.stale.keepMine}
            </Button>
            {/* Without JavaScript, reading the page anew is taking what was saved. */}
            <a
              className="btn second"
              href={paths.here}
              onClick={(event) => {
                event.preventDefault();
                takeTheirs({ version, typed: theirs });
              }}
            >
              {texts.stale.takeTheirs}
            </a>
          </div>
        </>,
      );
    }
  }
}

function Panel({
  title,
  text,
  focused,
  children,
}: {
  title: string;
  text: string;
  focused: boolean;
  children: ReactNode;
}) {
  return (
    <Focused className="trouble" when={focused} role="alert" aria-labelledby="trouble-title">
      <h2 id="trouble-title">{title}</h2>
      <p>{text}</p>
      {children}
    </Focused>
  );
}
