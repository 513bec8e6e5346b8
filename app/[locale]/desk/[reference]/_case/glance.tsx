import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type Fact, Facts, useFacts } from '#app/_case/facts.tsx';
import type { Case } from '#server/triage/cases.ts';
import { useReadinessFact } from './readiness.tsx';

/**
 * The line under the title: how it stands, how grave it is, whose turn it is and until when, how sure one can be.
 * `standing`: what other parts of the desk have to say between severity and readiness.
 */
export function Glance({ escalation, standing = [] }: { escalation: Case; standing?: readonly Fact[] }) {
  const c = useTranslations('Case');
  const { status, severity, goLive, submitted } = useFacts(escalation);
  const phase = useTranslations('Phase');
  const readiness = useReadinessFact(escalation);
  const assignee = { name: c('facts.assignee'), value: escalation.assignee ?? c('nobody') };
  const facts = [
    status,
    severity,
    ...standing,
    readiness,
    { name: goLive.name, value: withMore(goLive.value, escalation.phase && phase(escalation.phase)) },
    assignee,
    { name: submitted.name, value: withMore(submitted.value, escalation.submittedBy ?? c('imported')) },
  ];
  return <Facts facts={facts} />;
}

function withMore(value: ReactNode, more: string | null): ReactNode {
  return (
    <>
      {value}
      {more && <small>{more}</small>}
    </>
  );
}
