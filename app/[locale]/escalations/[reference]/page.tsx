import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseGist, CaseLists, CaseWaivers } from '#app/_case/case-answers.tsx';
import { CaseBypass } from '#app/_case/case-bypass.tsx';
import { DoneNotice } from '#app/_case/done-notice.tsx';
import { History } from '#app/_case/history.tsx';
import { Outcome } from '#app/_case/outcome.tsx';
import { KeepTyped } from '#app/_live/keep-typed.tsx';
import { LiveCase } from '#app/_live/live-case.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { requireUser } from '#server/identity/session.ts';
import { readCase } from '#server/triage/cases.ts';
import { OwnCaseHead } from './_case/head.tsx';
import { NextSteps } from './_case/next-steps.tsx';

type Props = PageProps<'/[locale]/escalations/[reference]'>;

/** The form writes the title itself: it alone knows whether there is something to mend. */
export const metadata: Metadata = { title: { absolute: '' } };

export default async function OwnCasePage({ params, searchParams }: Props) {
  const [{ reference }, { done }] = await Promise.all([params, searchParams]);
  const locale = await getLocale();
  const page = `/${locale}/escalations/${encodeURIComponent(reference)}`;
  const user = await requireUser(locale, page);
  const escalation = await readCase(user, reference);
  if (!escalation) return refuse('notFound', { entitle: true });
  if (may(user, 'desk.open')) redirect(`/${locale}/desk/${reference}`);
  const [t, language] = await Promise.all([getTranslations('Escalations.case'), getTranslations('Language')]);
  const now = new Date();
  return (
    <Shell user={user} current="escalations" mainClass="casepage own">
      <DoneNotice done={done} version={escalation.version} events={escalation.history} />
      <LiveCase escalation={escalation} user={user} />
      <OwnCaseHead escalation={escalation} now={now} />
      <Outcome escalation={escalation} />
      <div className="casecols even">
        <KeepTyped>
          <NextSteps escalation={escalation} user={user} page={page} now={now} />
        </KeepTyped>
        <History events={escalation.history} />
      </div>
      <section className="panel sent" aria-labelledby="sent">
        <div className="ph">
          <h2 id="sent">{t('sent')}</h2>
          <span className="t-muted">{t('language', { language: language(escalation.language) })}</span>
        </div>
        <CaseWaivers escalation={escalation} />
        <CaseBypass escalation={escalation} />
        <CaseGist escalation={escalation} />
        <CaseLists escalation={escalation} />
      </section>
    </Shell>
  );
}
