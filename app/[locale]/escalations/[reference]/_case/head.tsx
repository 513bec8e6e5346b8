import { useLocale, useTranslations } from 'next-intl';
import { Facts, Parties, useFacts } from '#app/_case/facts.tsx';
import { Link } from '#app/_shell/link.tsx';
import { holderOf } from '#domain/triage/holder.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';

/** The own case at one glance, and who has to do the next thing. */
export function OwnCaseHead({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Escalations.case');
  const c = useTranslations('Case');
  const { status, severity, project } = useFacts(escalation);
  const { longDate } = formatsFor(useLocale());
  const { language, guidanceRevision, guidancePublishedAt } = escalation;
  return (
    <>
      <div className="back">
        <Link href="/escalations">{t('back')}</Link>
      </div>
      <h1 lang={language} dir="auto">
        {escalation.title}
      </h1>
      <Parties escalation={escalation} now={now} />
      <Link className="seen" href={{ pathname: `/guidance/${guidanceRevision}`, query: { in: language } }}>
        {t('seen', { number: guidanceRevision, date: longDate(guidancePublishedAt) })}
      </Link>
      <Facts
        facts={[
          status,
          { name: c('facts.now'), value: t(`with.${holderOf(escalation.status)}`) },
          severity,
          ...project,
        ]}
      />
    </>
  );
}
