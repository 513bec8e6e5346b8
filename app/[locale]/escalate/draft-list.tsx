import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { postDiscard, postResume } from '#app/[locale]/escalate/actions.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { nextStep } from '#domain/intake/progress.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { DraftSummary } from '#server/intake/draft-list.ts';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** The drafts that are open, how far each is, and the ways on: continue, or discard after a second question. */
export async function DraftList({ drafts, timeZone }: { drafts: readonly DraftSummary[]; timeZone: string }) {
  const t = await getTranslations('Escalate.drafts');
  const clock = await getTranslations('Clock.list');
  const letter = await getTranslations('Letter.link');
  const { moment, fullDate } = formatsFor(await getLocale());
  return (
    <section className="drafts" aria-labelledby="drafts">
      <h2 id="drafts">{t('title')}</h2>
      <ul>
        {drafts.map(({ id, title: written, partner, updatedAt, remindAt, remindedAt, states }) => {
          const title = written?.toWellFormed() ?? t('untitled');
          const done = stepNames.filter((step) => states[step] === 'complete' || states[step] === 'waived').length;
          return (
            <li key={id} className="entry">
              <h3>
                <Link href={`/escalate/${id}`}>{title}</Link>
              </h3>
              {partner && <p>{t('about', { partner: partner.toWellFormed() })}</p>}
              <p className="mute">
                {t('progress', { done, total: stepNames.length })}
                {' · '}
                {t('changed', { moment: moment(updatedAt) })}
              </p>
              {remindAt && (
                <p className="waits">
                  <Icon name="pause" /> {clock('waits', { date: fullDate(dayIn(timeZone, remindAt)) })}
                </p>
              )}
              {!remindAt && remindedAt && (
                <p className="waits">
                  <Icon name="ring-dot" /> {clock('reminded')}
                </p>
              )}
              <div className="acts">
                <Link
                  href={`/escalate/${id}/${nextStep(states, stepNames) ?? 'review'}`}
                  aria-label={t('continueOf', { title })}
                >
                  {t('continue')}
                </Link>
                {remindAt && (
                  <form action={postResume}>
                    <input type="hidden" name="draft" value={id} />
                    <SubmitButton look="text" aria-label={clock('resumeOf', { title })}>
                      {clock('resume')}
                    </SubmitButton>
                  </form>
                )}
                {!remindAt && remindedAt && (
                  <Link href={`/escalate/${id}/wait`} aria-label={clock('howOf', { title })}>
                    {clock('how')}
                  </Link>
                )}
                <Link href={`/escalate/${id}/letter`} aria-label={letter('draftsOf', { title })}>
                  {letter('drafts')}
                </Link>
                <Link href={`/escalate/${id}/settled`} aria-label={clock('solvedOf', { title })}>
                  {clock('solved')}
                </Link>
              </div>
              <details className="discard">
                <summary aria-label={t('discardOf', { title })}>{t('discard')}</summary>
                <form action={postDiscard}>
                  <input type="hidden" name="draft" value={id} />
                  <p>{t('discardQuestion')}</p>
                  <SubmitButton look="second" small>
                    {t('discardYes')}
                  </SubmitButton>
                </form>
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
