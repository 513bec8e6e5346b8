import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { BallBar } from '#app/_case/ball-bar.tsx';
import { CaseGist, CaseLists, CaseWaivers } from '#app/_case/case-answers.tsx';
import { CaseBypass } from '#app/_case/case-bypass.tsx';
import { DoneNotice } from '#app/_case/done-notice.tsx';
import { History } from '#app/_case/history.tsx';
import { Matrix } from '#app/_case/matrix.tsx';
import { MergedNotice } from '#app/_case/merged-notice.tsx';
import { Outcome } from '#app/_case/outcome.tsx';
import { CasePicture } from '#app/_case/picture/picture.tsx';
import { KeepTyped } from '#app/_live/keep-typed.tsx';
import { LiveCase } from '#app/_live/live-case.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { DeskKeys } from '#app/[locale]/desk/_keys/desk-keys.tsx';
import { may } from '#domain/identity/permissions.ts';
import { marksIn } from '#domain/readiness/marks.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';
import { isOpen } from '#domain/triage/status.ts';
import { requireUser } from '#server/identity/session.ts';
import { listAssignable } from '#server/triage/assignments.ts';
import { readCase } from '#server/triage/cases.ts';
import { likelyCases } from '#server/triage/likely-cases.ts';
import { placeInQueue } from '#server/triage/queue-place.ts';
import { readRelated } from '#server/triage/related-cases.ts';
import { readSla } from '#server/triage/sla.ts';
import { Acts } from './_case/acts.tsx';
import { cameFrom, filterOf } from './_case/came-from.ts';
import { Glance } from './_case/glance.tsx';
import { CaseHead } from './_case/head.tsx';
import { LooksAlike } from './_case/looks-alike.tsx';
import { Findings } from './_case/readiness.tsx';
import { MacroPanel } from './_macro/macro-panel.tsx';
import { Related } from './_related/related.tsx';
import { CaseTags } from './_tags/case-tags.tsx';
import { AskLink } from './_talk/ask-link.tsx';
import { askedPaths } from './_talk/asking.ts';
import { Correspondence } from './_talk/correspondence.tsx';
import { ServiceLevels } from './_workflow/service-levels.tsx';
import { standingFacts } from './_workflow/standing.tsx';

type Props = PageProps<'/[locale]/desk/[reference]'>;

/** The form writes the title itself: it alone knows whether there is something to mend. */
export const metadata: Metadata = { title: { absolute: '' } };

export default async function CasePage({ params, searchParams }: Props) {
  const [{ reference }, { done, words, from, ask: asked, talk, macro, related: linked, link, kind }] =
    await Promise.all([params, searchParams]);
  const locale = await getLocale();
  const page = `/${locale}/desk/${encodeURIComponent(reference)}`;
  const user = await requireUser(locale, page);
  const escalation = await readCase(user, reference);
  if (!escalation) return refuse('notFound', { entitle: true });
  if (!may(user, 'desk.open')) return refuse('forbidden', { entitle: true });
  const people = await listAssignable(escalation.organizationId);
  const now = new Date();
  const came = cameFrom(from);
  const queue = typeof from === 'string' ? from : undefined;
  const [related, place] = await Promise.all([
    readRelated(user, escalation),
    came && placeInQueue(user, filterOf(came), came.at, reference, now),
  ]);
  const sla = await readSla(user, escalation, now);
  const submittedOn = escalation.submittedAt.toISOString().slice(0, 10);
  const { findings } = judgeReadiness(escalation, escalation.language, submittedOn);
  const marks = words === 'marked' ? marksIn(findings) : undefined;
  const asking = askedPaths(asked, escalation);
  const ask = isOpen(escalation.status)
    ? (path: string) => <AskLink reference={reference} asking={asking} path={path} from={queue} />
    : undefined;
  return (
    <Shell look="desk" user={user} current="desk" mainClass="casepage">
      <DoneNotice done={done} version={escalation.version} events={escalation.history} />
      <LiveCase escalation={escalation} user={user} />
      <CaseHead escalation={escalation} came={came} place={place} now={now} />
      <Glance escalation={escalation} standing={await standingFacts(sla, escalation.assigneeId === user.id)} />
      <MergedNotice escalation={escalation} place="/desk" />
      <CaseWaivers escalation={escalation} ask={ask} />
      <CaseBypass escalation={escalation} />
      <Outcome escalation={escalation} />
      <CaseGist escalation={escalation} marks={marks} ask={ask} folds={!marks} />
      <CasePicture escalation={escalation} now={now} />
      <div className="casecols halves">
        <div className="told">
          <Matrix escalation={escalation} />
          <CaseLists escalation={escalation} marks={marks} ask={ask} />
          <Findings escalation={escalation} findings={findings} marked={words === 'marked'} />
          {sla && <BallBar sla={sla} reader="desk" />}
          {sla && <ServiceLevels sla={sla} now={now} />}
        </div>
        <div className="side">
          <Correspondence
            escalation={escalation}
            user={user}
            page={page}
            asking={asking}
            all={talk === 'all'}
            from={queue}
          />
          <KeepTyped>
            <Acts escalation={escalation} user={user} people={people} page={page} now={now} />
          </KeepTyped>
          <MacroPanel escalation={escalation} user={user} page={page} chosen={macro} from={queue} />
          <CaseTags escalation={escalation} user={user} page={page} />
          <LooksAlike found={await likelyCases(user, escalation)} />
          {related && <Related escalation={escalation} related={related} query={{ related: linked, link, kind }} />}
          <History events={escalation.history} />
        </div>
      </div>
      <DeskKeys user={user} place="case" />
    </Shell>
  );
}
