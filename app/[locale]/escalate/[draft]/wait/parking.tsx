import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { postPark, postResume } from '#app/[locale]/escalate/[draft]/wait/actions.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { User } from '#domain/identity/user.ts';
import { parkedUntil } from '#domain/readiness/patience.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { DraftClock } from '#server/intake/clocks.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Focused } from '#ui/focused.tsx';
import { Section } from '#ui/section.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** The draft is parked, or can be; after the reminder, the three ways on (G4). */
export async function Parking({
  user,
  draft,
  draftClock: { clock, calendar, today },
  changed,
}: {
  user: User;
  draft: Draft;
  draftClock: DraftClock;
  changed: boolean;
}) {
  const t = await getTranslations('Clock');
  const { fullDate } = formatsFor(await getLocale());
  const { email } = user;
  const hidden = <input type="hidden" name="draft" value={draft.id} />;
  if (draft.remindAt) {
    const until = fullDate(dayIn(calendar.timeZone, draft.remindAt));
    return (
      <Focused when={changed} className="parked">
        <Section id="parked" title={t('parked.title', { date: until })}>
          <p>{t('parked.text', { email })}</p>
          <form action={postResume} className="foot">
            {hidden}
            <SubmitButton look="second">{t('parked.resume')}</SubmitButton>
            <Link href="/escalate">{t('page.drafts')}</Link>
          </form>
        </Section>
      </Focused>
    );
  }
  const parked = clock && parkedUntil(clock, calendar, today);
  if (!parked) return null;
  const asked = draft.remindedAt !== null;
  const ready = clock.state === 'ready';
  return (
    <Focused when={changed} className="parked">
      <Section id="park" title={asked ? t('reminded.title') : t(ready ? 'park.again' : 'park.title')}>
        {asked && (
          <>
            <ul className="bullets">
              <li>
                <Link href={`/escalate/${draft.id}/settled?helped=partner` as Route}>{t('reminded.settled')}</Link>
              </li>
              <li>
                <Link href={`/escalate/${draft.id}/contact?add` as Route}>{t('reminded.open')}</Link>
              </li>
            </ul>
            <p>{t('reminded.text')}</p>
          </>
        )}
        <p>{t('park.text', { date: fullDate(parked.day), email })}</p>
        <form action={postPark} className="foot">
          {hidden}
          <SubmitButton look={ready ? 'second' : 'primary'}>{t('park.submit')}</SubmitButton>
        </form>
      </Section>
    </Focused>
  );
}
