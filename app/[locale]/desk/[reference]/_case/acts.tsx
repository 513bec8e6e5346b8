import { useTranslations } from 'next-intl';
import { AssignForm } from '#app/_case/assign-form.tsx';
import { StatusBadge } from '#app/_case/badges.tsx';
import { usePageTitle } from '#app/_case/page-title.ts';
import { SeverityForm } from '#app/_case/severity-form.tsx';
import { type StatusChoice, StatusForm } from '#app/_case/status-form.tsx';
import type { Translator } from '#app/_case/translator.ts';
import type { User } from '#domain/identity/user.ts';
import { severities } from '#domain/intake/steps.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { allowedTransitions, reasonLimit, reopenDays } from '#domain/triage/transition.ts';
import type { Case } from '#server/triage/cases.ts';
import { assignCase, changeCaseSeverity, changeCaseStatus } from '../actions.ts';

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
      {isOpen(status) && <Severity escalation={escalation} page={page} />}
    </section>
  );
}

/** Another severity, and with it other targets. */
function Severity({ escalation: { reference, version, severity }, page }: { escalation: Case; page: string }) {
  const t = useTranslations('Workflow.severity');
  const c = useTranslations('Case.change');
  const errors = useTranslations('Errors');
  const name = useTranslations('Severity');
  return (
    <SeverityForm
      action={changeCaseSeverity}
      page={page}
      seen={{ reference, version, severity }}
      choices={severities.map((value) => ({ value, label: name(value) }))}
      words={{
        open: t('open'),
        label: t('label'),
        reason: t('reason'),
        hint: t('hint'),
        limit: c('limit', { limit: reasonLimit }),
        submit: t('submit'),
        errorPrefix: c('error'),
        summary: errors('summary', { n: 1 }),
      }}
    />
  );
}

function useChoices(escalation: Case, user: User, now: Date): StatusChoice[] {
  const t = useTranslations('Case.change');
  const w = useTranslations('Workflow');
  const language = useTranslations('Language')(escalation.language);
  const reopens = !isOpen(escalation.status);
  const limit = t('limit', { limit: reasonLimit });
  return allowedTransitions(user, escalation, now).map(({ to, requiresDay }) => ({
    to,
    label: <StatusBadge status={to} />,
    meaning: reopens ? t('meaning.reopen') : meaningOf(to, t),
    text: reopens
      ? { label: w('text.reopen.label'), hint: w('text.reopen.forCustomer'), optional: t('optional'), limit }
      : textOf(to, { t, w, language, limit }),
    ...(requiresDay && {
      day: { label: w('day.label'), hint: w('day.hint'), min: now.toISOString().slice(0, 10) },
    }),
  }));
}

function textOf(
  to: Status,
  {
    t,
    w,
    language,
    limit,
  }: { t: Translator<'Case.change'>; w: Translator<'Workflow'>; language: string; limit: string },
): StatusChoice['text'] {
  switch (to) {
    case 'resolved':
    case 'declined':
      return { label: t(`text.${to}.label`), hint: t(`text.${to}.hint`), limit };
    case 'needs_information':
      return { label: w(`text.${to}.label`), hint: w(`text.${to}.hint`, { language }), limit };
    case 'with_partner':
      return { label: w(`text.${to}.label`), hint: w(`text.${to}.hint`, { language }), optional: t('optional'), limit };
    default:
      return null;
  }
}

function meaningOf(to: Status, t: ReturnType<typeof useTranslations<'Case.change'>>): string {
  return to === 'submitted' || to === 'withdrawn' ? '' : t(`meaning.${to}`);
}

/** Who has the case stays in the list, also when they may not see it any more. */
function withAssignee(people: readonly { id: string; name: string }[], { assigneeId, assignee }: Case) {
  if (!assigneeId || people.some(({ id }) => id === assigneeId)) return people;
  return [...people, { id: assigneeId, name: assignee ?? '' }];
}
