import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { BallBar } from '#app/_case/ball-bar.tsx';
import { CaseGist, CaseLists, CaseWaivers } from '#app/_case/case-answers.tsx';
import { CaseBypass } from '#app/_case/case-bypass.tsx';
import { DoneNotice } from '#app/_case/done-notice.tsx';
import { History } from '#app/_case/history.tsx';
import { MergedNotice } from '#app/_case/merged-notice.tsx';
import { Outcome } from '#app/_case/outcome.tsx';
import { KeepTyped } from '#app/_live/keep-typed.tsx';
import { LiveCase } from '#app/_live/live-case.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { isOpen } from '#domain/triage/status.ts';
import { allowedTransitions } from '#domain/triage/transition.ts';
import { openQuestions, readTalk, talkShown, talkShownAtMost } from '#server/correspondence/talk.ts';
import { requireUser } from '#server/identity/session.ts';
import { readCase } from '#server/triage/cases.ts';
import { readSla } from '#server/triage/sla.ts';
import { OwnCaseHead } from './_case/head.tsx';
import { NextSteps } from './_case/next-steps.tsx';
import { OwnTalk } from './_talk/own-talk.tsx';
import { Questions } from './_talk/questions.tsx';

type Props = PageProps<'/[locale]/escalations/[reference]'>;

/** The form writes the title itself: it alone knows whether there is something to mend. */
export const metadata: Metadata = { title: { absolute: '' } };

export default async function OwnCasePage({ params, searchParams }: Props) {
  const [{ reference }, { done, talk: shown }] = await Promise.all([params, searchParams]);
  const locale = await getLocale();
  const page = `/${locale}/escalations/${encodeURIComponent(reference)}`;
  const user = await requireUser(locale, page);
  const escalation = await readCase(user, reference);
  if (!escalation) return refuse('notFound', { entitle: true });
  if (may(user, 'desk.open')) redirect(`/${locale}/desk/${reference}`);
  const [t, language] = await Promise.all([getTranslations('Escalations.case'), getTranslations('Language')]);
  const now = new Date();
  const all = shown === 'all';
  const [talk, sla] = await Promise.all([
    readTalk(user, escalation.id, all ? talkShownAtMost : talkShown),
    readSla(user, escalation, now),
  ]);
  const open = isOpen(escalation.status);
  const reopenable = !open && allowedTransitions(user, escalation, now).length > 0;
  return (
    <Shell user={user} current="escalations" mainClass="casepage own">
      <DoneNotice done={done} version={escalation.version} events={escalation.history} />
      <LiveCase escalation={escalation} user={user} />
      <OwnCaseHead escalation={escalation} sla={sla} now={now} />
      <MergedNotice escalation={escalation} place="/escalations" />
      <Outcome escalation={escalation} />
      <KeepTyped>{open && <Questions escalation={escalation} questions={openQuestions(talk)} page={page} />}</KeepTyped>
      <div className="casecols even">
        <OwnTalk escalation={escalation} talk={talk} page={page} all={all} reopenable={reopenable} />
        <div className="side">
          <KeepTyped>
            <NextSteps escalation={escalation} user={user} page={page} now={now} />
          </KeepTyped>
          {sla && <BallBar sla={sla} reader="customer" />}
          <History events={escalation.history} />
        </div>
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
