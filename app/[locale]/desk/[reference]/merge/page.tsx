import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CaseSlip } from '#app/_case/case-slip.tsx';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { requireUser } from '#server/identity/session.ts';
import { type Case, readCase } from '#server/triage/cases.ts';
import { mergePrevented } from '#server/triage/merging.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postMerge } from './actions.ts';
import { ChangedMeanwhile, Refused } from './refused.tsx';
import { WhatHappens } from './what-happens.tsx';

type Props = PageProps<'/[locale]/desk/[reference]/merge'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ reference }, { into, refused }] = await Promise.all([params, searchParams]);
  const title = (await getTranslations('Related.merge'))('title', { from: reference, into: String(into ?? '') });
  return { title: refused === undefined ? title : (await getTranslations('App'))('titleWithError', { title }) };
}

/** Says what a merge would do (Q7), and asks whether it shall. */
export default async function MergePage({ params, searchParams }: Props) {
  const [{ reference }, { into, seen, refused }] = await Promise.all([params, searchParams]);
  const locale = await getLocale();
  const target = typeof into === 'string' ? into.trim().toUpperCase() : '';
  const page = `/${locale}/desk/${encodeURIComponent(reference)}/merge?into=${encodeURIComponent(target)}`;
  const user = await requireUser(locale, page);
  const [from, other] = await Promise.all([readCase(user, reference), readCase(user, target)]);
  if (!from) return refuse('notFound');
  if (!may(user, 'desk.open')) return refuse('forbidden');
  const t = await getTranslations('Related.merge');
  const problem = other ? mergePrevented(from, other) : ({ code: 'unknown_case' } as const);
  return (
    <Shell look="desk" user={user} current="desk" mainClass="casepage merging">
      <div className="back">
        <Link href={`/desk/${reference}`}>{reference}</Link>
      </div>
      <h1>{t('title', { from: reference, into: target })}</h1>
      {problem && <Refused problem={problem} into={target} asked={refused !== undefined} />}
      {!problem && other && (
        <>
          <ChangedMeanwhile from={from} into={other} seen={seen} />
          <Both from={from} into={other} />
          <WhatHappens from={from} into={other} />
          <form action={postMerge} className="acts">
            <input type="hidden" name="from" value={from.reference} />
            <input type="hidden" name="into" value={other.reference} />
            <input type="hidden" name="fromVersion" value={from.version} />
            <input type="hidden" name="intoVersion" value={other.version} />
            <SubmitButton>{t('submit', { from: from.reference, into: other.reference })}</SubmitButton>
            <Link href={`/desk/${reference}`}>{t('keep')}</Link>
          </form>
        </>
      )}
    </Shell>
  );
}

async function Both({ from, into }: { from: Case; into: Case }) {
  const t = await getTranslations('Likely.desk');
  return (
    <div className="both">
      {[from, into].map((escalation) => (
        <CaseSlip
          key={escalation.reference}
          place="/desk"
          escalation={escalation}
          parties={t('parties', { organization: escalation.organization, partner: escalation.partner })}
        />
      ))}
    </div>
  );
}
