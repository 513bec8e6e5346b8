import { useLocale, useTranslations } from 'next-intl';
import { SeverityBadge, StatusBadge } from '#app/_case/badges.tsx';
import { Facts, Parties } from '#app/_case/facts.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { Link } from '#i18n/navigation.ts';
import type { Case } from '#server/triage/cases.ts';
import { buttonClass } from '#ui/button.tsx';

/** The case at one glance: title, parties, the guidance that the customer saw, the line of facts. */
export function CaseHead({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Desk.case');
  const c = useTranslations('Case');
  const phase = useTranslations('Phase');
  const { longDate, moment } = formatsFor(useLocale());
  const { language, guidanceRevision, guidancePublishedAt } = escalation;
  return (
    <>
      <div className="back">
        <Link href="/desk">{t('back')}</Link>
      </div>
      <div className="top">
        <div>
          <h1 lang={language} dir="auto">
            {escalation.title}
          </h1>
          <Parties escalation={escalation} now={now} />
          <Link className="seen" href={{ pathname: `/guidance/${guidanceRevision}`, query: { in: language } }}>
            {t('seen', { number: guidanceRevision, date: longDate(guidancePublishedAt) })}
          </Link>
        </div>
        <a className={buttonClass({ small: true })} href="#act">
          {t('act')}
        </a>
      </div>
      <Facts
        facts={[
          { name: c('facts.status'), value: <StatusBadge status={escalation.status} /> },
          { name: c('facts.severity'), value: <SeverityBadge severity={escalation.severity} /> },
          {
            name: c('facts.submitted'),
            value: <time dateTime={escalation.submittedAt.toISOString()}>{moment(escalation.submittedAt)}</time>,
          },
          { name: c('facts.submittedBy'), value: escalation.submittedBy ?? c('imported') },
          {
            name: c('facts.goLive'),
            value: escalation.goLiveOn ? (
              <time dateTime={escalation.goLiveOn}>{longDate(escalation.goLiveOn)}</time>
            ) : (
              c('notGiven')
            ),
          },
          { name: c('facts.phase'), value: escalation.phase ? phase(escalation.phase) : c('notGiven') },
          { name: c('facts.assignee'), value: escalation.assignee ?? c('nobody') },
        ]}
      />
    </>
  );
}
