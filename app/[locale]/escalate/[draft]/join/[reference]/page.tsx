import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { CaseSlip } from '#app/_case/case-slip.tsx';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { openDraft } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { UpToDate } from '#app/[locale]/escalate/[draft]/_form/up-to-date.tsx';
import { can } from '#domain/identity/permissions.ts';
import type { Locale } from '#domain/identity/user.ts';
import { isOpen } from '#domain/triage/status.ts';
import { prospect } from '#server/intake/joining.ts';
import { readCase } from '#server/triage/cases.ts';
import { Row, Spread } from '#ui/spread.tsx';
import { AddForm } from './add-form.tsx';
import { Added } from './added.tsx';
import { Obstacle } from './obstacle.tsx';

interface JoinProps {
  params: Promise<{ locale: string; draft: string; reference: string }>;
  /** an attempt to add came back: `changed` because the case had changed, `refused` for what the page says */
  searchParams: Promise<{ changed?: string | string[]; refused?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: JoinProps): Promise<Metadata> {
  const { changed, refused } = await searchParams;
  const title = (await getTranslations('Likely.join'))('title');
  const tried = changed !== undefined || refused !== undefined;
  return { title: tried ? (await getTranslations('App'))('titleWithError', { title }) : title };
}

/** Asks whether a draft shall be added to a case instead of becoming one (F14), and says what that would add. */
export default async function JoinPage({ params, searchParams }: JoinProps) {
  const { locale: named, draft: draftId, reference } = await params;
  const locale = named as Locale;
  setRequestLocale(locale);
  const { changed, refused } = await searchParams;
  const now = new Date();
  const here = `/${locale}/escalate/${draftId}/join/${encodeURIComponent(reference)}`;
  const opened = await openDraft(locale, draftId, here);
  if (!opened) return refuse('notFound');
  const { user, draft } = opened;
  const escalation = await readCase(user, reference);
  const own = escalation?.organizationId === draft.organizationId;
  if (!escalation || !own || !can(user, 'extend', { kind: 'escalation', organizationId: draft.organizationId }))
    return refuse('notFound');

  const t = await getTranslations('Likely.join');
  const result = prospect(draft, escalation, now);
  const closed = !isOpen(escalation.status);
  const obstacle = closed ? 'closed' : result.ok ? (changed === undefined ? null : 'changed') : result;
  return (
    <Shell user={user} current="escalate" steps={<StepBar draftId={draftId} states={draft.states} current={null} />}>
      <UpToDate madeAt={now.toISOString()} />
      <Spread>
        <Row>
          <p>
            <Link href={`/escalate/${draftId}/review`}>{t('back')}</Link>
          </p>
          {obstacle && (
            <Obstacle
              obstacle={obstacle}
              draft={draft}
              escalation={escalation}
              asked={changed !== undefined || refused !== undefined}
            />
          )}
          <h1>{t('title')}</h1>
          <p className="sub">{t('lead')}</p>
          <CaseSlip place="/escalations" escalation={escalation} />
        </Row>
        {result.ok && !closed && (
          <Added addition={result.addition} language={draft.language}>
            <AddForm draftId={draftId} reference={reference} version={escalation.version} />
          </Added>
        )}
      </Spread>
    </Shell>
  );
}
