import { useLocale, useTranslations } from 'next-intl';
import { Facts, Parties, useFacts } from '#app/_case/facts.tsx';
import { Link } from '#app/_shell/link.tsx';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { buttonClass } from '#ui/button.tsx';
import { useReadinessFact } from './readiness.tsx';

/** The case at one glance: title, parties, the guidance that the customer saw, the line of facts. */
export function CaseHead({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Desk.case');
  const c = useTranslations('Case');
  const { status, severity, project } = useFacts(escalation);
  const { longDate } = formatsFor(useLocale());
  const readiness = useReadinessFact(escalation);
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
          status,
          severity,
          readiness,
          ...project,
          { name: c('facts.assignee'), value: escalation.assignee ?? c('nobody') },
        ]}
      />
    </>
  );
}
