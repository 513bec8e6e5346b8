import { getLocale, getTranslations } from 'next-intl/server';
import { ClockDays } from '#app/[locale]/escalate/[draft]/_clock/clock-days.tsx';
import { Exit } from '#app/[locale]/escalate/[draft]/_clock/exit.tsx';
import type { NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Clock } from '#domain/readiness/clock.ts';
import { formatsFor } from '#i18n/formats.ts';

/** What the clock means for this draft, as a note: since when the partner knows, and until when an answer may come. */
export async function clockNote(clock: Clock, draftId: string): Promise<NoteWords> {
  const t = await getTranslations('Clock.note');
  const letter = await getTranslations('Letter.link');
  const name = clock.state === 'ready' ? clock.reason : clock.state;
  return {
    sign: 'quote',
    title: t(`${name}.title`),
    body: (
      <>
        <p>{await clockText(clock)}</p>
        {clock.state === 'not_raised' && <Exit href={`/escalate/${draftId}/letter`}>{letter('contact')}</Exit>}
        {clock.state !== 'not_raised' && <ClockDays course={clock} />}
        {clock.state === 'waiting' && <Exit href={`/escalate/${draftId}/wait`}>{t('waiting.link')}</Exit>}
      </>
    ),
  };
}

/** The same within another note, under a rule: what the practice means for what was entered. */
export async function ClockPart({ clock, draftId }: { clock: Clock; draftId: string }) {
  const { title, body } = await clockNote(clock, draftId);
  return (
    <div className="onyours">
      <p className="k">{title}</p>
      <div className="said">{body}</div>
    </div>
  );
}

async function clockText(clock: Clock): Promise<string> {
  const t = await getTranslations('Clock.note');
  if (clock.state === 'not_raised') return t('not_raised.text');
  const { longDate } = formatsFor(await getLocale());
  const { state, raisedOn, answerBy, readyOn } = clock;
  const raised = longDate(raisedOn);
  if (state === 'waiting') return t('waiting.text', { raised, answerBy: longDate(answerBy), ready: longDate(readyOn) });
  if (clock.reason === 'refused') return t('refused.text', { raised, refused: longDate(readyOn) });
  return t('time.text', { raised, answerBy: longDate(answerBy) });
}
