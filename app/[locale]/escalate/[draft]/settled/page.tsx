import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { untitled } from '#app/[locale]/escalate/[draft]/_form/metadata.ts';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { formWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import { Closed } from '#app/[locale]/escalate/[draft]/settled/closed.tsx';
import { SettleForm } from '#app/[locale]/escalate/[draft]/settled/settle-form.tsx';
import type { Locale } from '#domain/identity/user.ts';
import { requireUser } from '#server/identity/session.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { keptDays } from '#server/intake/retention.ts';
import { Row, Spread } from '#ui/spread.tsx';

interface SettledProps {
  params: Promise<{ locale: string; draft: string }>;
  /** `helped`: what is chosen beforehand; `missing`: nothing was; `done`: just closed; `full`: no room to open it again */
  searchParams: Promise<Partial<Record<'helped' | 'missing' | 'done' | 'full', string | string[]>>>;
}

export const metadata = untitled;

/** “This solved it” (G6): closes a draft without a case by one question; afterwards it says how the draft ended. */
export default async function SettledPage({ params, searchParams }: SettledProps) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const { helped, missing, done, full } = await searchParams;
  const user = await requireUser(locale, `/${locale}/escalate/${draftId}/settled`);
  const madeAt = new Date().toISOString();
  const draft = await readDraft(user, draftId);
  if (!draft) return refuse('notFound', { entitle: true });
  const { end } = draft;
  if (end?.kind === 'submitted') redirect(`/${locale}/escalate/${draftId}/receipt` as Route);
  // What is added to a case is kept there: nothing of it is deleted or opened again.
  const keeps = end?.kind !== 'joined';
  const t = await getTranslations('Settled.note');
  const note = {
    sign: 'quote' as const,
    title: t('title'),
    body: (
      <>
        <p>{t('text')}</p>
        <p>{t.rich('more', { days: keptDays(), b: (chunks) => <strong>{chunks}</strong> })}</p>
      </>
    ),
  };
  return (
    <Shell user={user} current="escalate">
      <UpToDate madeAt={madeAt} />
      <Spread>
        <Row note={keeps ? { ...noteOf({ form: await formWords(false) }, note, 'settled'), big: true } : undefined}>
          {end ? (
            <Closed {...{ draftId, end }} done={done !== undefined} full={full !== undefined} />
          ) : (
            <SettleForm draftId={draftId} chosen={String(helped ?? '')} missing={missing !== undefined} />
          )}
        </Row>
      </Spread>
    </Shell>
  );
}
