import { useTranslations } from 'next-intl';
import { AssignForm } from '#app/_case/assign-form.tsx';
import { StatusBadge } from '#app/_case/badges.tsx';
import { usePageTitle } from '#app/_case/page-title.ts';
import { type StatusChoice, StatusForm } from '#app/_case/status-form.tsx';
import type { User } from '#domain/identity/user.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { allowedTransitions, reasonLimit, reopenDays } from '#domain/triage/transition.ts';
import type { Case } from '#server/triage/cases.ts';
import { assignCase, changeCaseStatus } from '../actions.ts';

/** What can be done with a case now: only what the rules allow, judged again when it is asked for. */
export function Acts({
  escalation,
  user,
  people,
  page,
  now,
}: {
  escalation: Case;
  user: User;
  people: readonly { id: string; name: string }[];
  page: string;
  now: Date;
}) {
  const t = useTranslations('Desk.case');
  const c = useTranslations('Case');
  const errors = useTranslations('Errors');
  const { reference, version, status, assigneeId } = escalation;
  const titles = usePageTitle(escalation);
  const choices = useChoices(escalation, user, now);
  const common = { errorPrefix: c('change.error'), summary: errors('summary', { n: 1 }) };
  return (
    <section className="acting" aria-labelledby="act">
      <h2 id="act" tabIndex={-1}>
        {t('act')}
      </h2>
      <AssignForm
        action={assignCase}
        page={page}
        seen={{ reference, version, assignee: assigneeId ?? '' }}
        people={[{ id: '', name: c('nobody') }, ...withAssignee(people, escalation)]}
        words={{
          ...common,
          label: t('assignTo'),
          submit: t('assign'),
          me: assigneeId === user.id ? null : t('assignToMe'),
        }}
      />
      {choices.length > 0 ? (
        <StatusForm
          action={changeCaseStatus}
          page={page}
          seen={{ reference, version, status }}
          choices={choices}
          words={{ ...common, ...titles, legend: c('change.legend'), submit: t('changeStatus') }}
        />
      ) : (
        <>
          <title>{titles.title}</title>
          <p>{t('closedForGood', { days: reopenDays })}</p>
        </>
      )}
    </section>
  );
}

function useChoices(escalation: Case, user: User, now: Date): StatusChoice[] {
  const t = useTranslations('Case.change');
  const reopens = !isOpen(escalation.status);
  return allowedTransitions(user, escalation, now).map(({ to }) => ({
    to,
    label: <StatusBadge status={to} />,
    meaning: reopens ? t('meaning.reopen') : meaningOf(to, t),
    text:
      to === 'resolved' || to === 'declined'
        ? { label: t(`text.${to}.label`), hint: t(`text.${to}.hint`), limit: t('limit', { limit: reasonLimit }) }
        : null,
  }));
}

function meaningOf(to: Status, t: ReturnType<typeof useTranslations<'Case.change'>>): string {
  return to === 'submitted' || to === 'withdrawn' ? '' : t(`meaning.${to}`);
}

/** Who has the case stays in the list, also when they may not see it any more. */
function withAssignee(people: readonly { id: string; name: string }[], { assigneeId, assignee }: Case) {
  if (!assigneeId || people.some(({ id }) => id === assigneeId)) return people;
  return [...people, { id: assigneeId, name: assignee ?? '' }];
}
