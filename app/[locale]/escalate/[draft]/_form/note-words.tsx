import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { SignName } from '#ui/sign.tsx';

/** A note of the guidance, ready to be set: its text, what more there is to say, and how not to and how to write it. */
export async function noteWords(step: StepName | 'review', note: string, sign: SignName): Promise<NoteWords> {
  const t = await openTranslator('Note');
  const key = `${step}.${note}`;
  const part = (name: string) => (t.has(`${key}.${name}`) ? t.rich(`${key}.${name}`, { b: bold }) : null);
  const [more, not, write] = [part('more'), part('not'), part('write')];
  return {
    sign,
    title: t(`${key}.title`),
    body: (
      <>
        <p className={note === 'intro' ? 'lead' : undefined}>{part('text')}</p>
        {more && <p>{more}</p>}
        {not && write && <Pair not={not} write={write} />}
      </>
    ),
  };
}

async function Pair({ not, write }: { not: ReactNode; write: ReactNode }) {
  const t = await getTranslations('Guidance.specific');
  return (
    <dl className="pair">
      <dt>{t('ratherThan')}</dt>
      <dd className="not">{not}</dd>
      <dt>{t('write')}</dt>
      <dd>{write}</dd>
    </dl>
  );
}

function bold(chunks: ReactNode) {
  return <strong>{chunks}</strong>;
}
