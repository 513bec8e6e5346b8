import { useLocale, useTranslations } from 'next-intl';
import { usePageTitle } from '#app/_case/page-title.ts';
import { type StatusChoice, StatusForm } from '#app/_case/status-form.tsx';
import type { User } from '#domain/identity/user.ts';
import { allowedTransitions, reasonLimit, reopenableUntil, reopenDays } from '#domain/triage/transition.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { changeOwnCase } from '../actions.ts';

/** What the status means for the customer, and what they can do: withdraw, or reopen while there is time. */
export function NextSteps({ escalation, user, page, now }: { escalation: Case; user: User; page: string; now: Date }) {
  const t = useTranslations('Escalations.case');
  const { fullDate } = formatsFor(useLocale());
  const { status, closedAt } = escalation;
  const titles = usePageTitle(escalation);
  const [move] = allowedTransitions(user, escalation, now);
  return (
    <section className="acting" aria-labelledby="next">
      <h2 id="next">{t('next')}</h2>
      <p>
        {t(`nextFor.${status}`)}{' '}
        {closedAt && (move ? t('reopenUntil', { date: fullDate(reopenableUntil(closedAt)) }) : t('stays'))}
      </p>
      {move ? (
        <Move escalation={escalation} withdraws={move.to === 'withdrawn'} page={page} />
      ) : (
        <title>{titles.title}</title>
      )}
    </section>
  );
}

/** Confirmed in place: what it means stands between the first button and the second. */
function Move({ escalation, withdraws, page }: { escalation: Case; withdraws: boolean; page: string }) {
  const t = useTranslations('Escalations.case');
  const c = useTranslations('Case.change');
  const w = useTranslations('Workflow.text.reopen');
  const errors = useTranslations('Errors');
  const titles = usePageTitle(escalation);
  const { reference, version, status } = escalation;
  const choice: StatusChoice = withdraws
    ? {
        to: 'withdrawn',
        label: null,
        meaning: t('withdrawText', { days: reopenDays }),
        text: {
          label: c('text.withdrawn.label'),
          hint: c('text.withdrawn.hint'),
          optional: c('optional'),
          limit: c('limit', { limit: reasonLimit }),
        },
      }
    : {
        to: 'in_review',
        label: null,
        meaning: t('reopenText'),
        text: {
          label: w('label'),
          hint: w('forDesk'),
          limit: c('limit', { limit: reasonLimit }),
        },
      };
  return (
    <StatusForm
      disclosure={t(withdraws ? 'withdraw' : 'reopen')}
      action={changeOwnCase}
      page={page}
      seen={{ reference, version, status }}
      choices={[choice]}
      words={{
        ...titles,
        legend: c('legend'),
        submit: t(withdraws ? 'withdrawConfirm' : 'reopenConfirm'),
        errorPrefix: c('error'),
        summary: errors('summary', { n: 1 }),
      }}
    />
  );
}
