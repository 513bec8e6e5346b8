import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import { DraftList } from '#app/[locale]/escalate/draft-list.tsx';
import { isMatter } from '#app/[locale]/escalate/matter.ts';
import { MatterAnswer } from '#app/[locale]/escalate/matter-answer.tsx';
import { MatterForm } from '#app/[locale]/escalate/matter-form.tsx';
import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { requireUser } from '#server/identity/session.ts';
import { type DraftSummary, listDrafts } from '#server/intake/draft-list.ts';
import { Replaced } from '#ui/late-page.tsx';
import { Notice } from '#ui/notice.tsx';

interface EscalateProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ about?: string | string[]; discarded?: string | string[]; full?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: EscalateProps): Promise<Metadata> {
  const { about } = await searchParams;
  const title = (await getTranslations('Escalate.start'))('title');
  return { title: about === '' ? (await getTranslations('App'))('titleWithError', { title }) : title };
}

/** The start of an escalation (G3): what it is about, and the drafts that were begun before. */
export default async function EscalatePage({ params, searchParams }: EscalateProps) {
  const { locale: named } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const { about, discarded, full } = await searchParams;
  const query = isMatter(about) ? `?about=${about}` : '';
  const user = await requireUser(locale, `/${locale}/escalate${query}`);
  if (!may(user, 'draft.start')) return refuse('forbidden');
  const madeAt = new Date().toISOString();
  const drafts = await listDrafts(user);
  const t = await getTranslations('Escalate');
  return (
    <Shell user={user} current="escalate" mainClass="wrap plain">
      <UpToDate madeAt={madeAt} />
      <div className="measure">
        {discarded !== undefined && <Notice kind="ok">{t('drafts.discarded')}</Notice>}
        {full !== undefined && <Notice kind="error">{t('drafts.full')}</Notice>}
        {isMatter(about) ? <MatterAnswer matter={about} /> : <MatterForm missing={about !== undefined} />}
        {drafts.length > 0 && (
          <Replaced>
            <DraftList drafts={drafts} timeZone={await timeZoneOf(user, drafts)} />
          </Replaced>
        )}
      </div>
    </Shell>
  );
}

/** Where the days of the parked drafts begin; asked for only where one is parked. */
async function timeZoneOf({ organizationId, locale }: User, drafts: readonly DraftSummary[]): Promise<string> {
  return drafts.some(({ remindAt }) => remindAt) ? (await calendarOf(organizationId, locale)).timeZone : 'UTC';
}
