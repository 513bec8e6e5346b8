import { useTranslations } from 'next-intl';
import { type Fact, Facts, useFacts } from '#app/_case/facts.tsx';
import type { Case } from '#server/triage/cases.ts';
import { useReadinessFact } from './readiness.tsx';

/**
 * The line under the title: how it stands, how grave it is, whose turn it is and until when, how sure one can be.
 * `standing`: what other parts of the desk have to say between severity and readiness.
 */
export function Glance({ escalation, standing = [] }: { escalation: Case; standing?: readonly Fact[] }) {
  const c = useTranslations('Case');
  const { status, severity, goLive, submitted, submittedBy, phase } = useFacts(escalation);
  const readiness = useReadinessFact(escalation);
  const assignee = { name: c('facts.assignee'), value: escalation.assignee ?? c('nobody') };
  const facts = [status, severity, ...standing, readiness, goLive, assignee, submitted, submittedBy, phase];
  return <Facts facts={facts} />;
}
