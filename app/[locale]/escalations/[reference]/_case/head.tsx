import { useLocale, useTranslations } from 'next-intl';
import { BallDots } from '#app/_case/ball-indicator.tsx';
import { Facts, Parties, useFacts } from '#app/_case/facts.tsx';
import { PromisedTime } from '#app/_case/promised-time.tsx';
import { Link } from '#app/_shell/link.tsx';
import { holderOf } from '#domain/triage/holder.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import type { CaseSla } from '#server/triage/sla.ts';

/** The own case at one glance, and who has to do the next thing. */
export function OwnCaseHead({ escalation, sla, now }: { escalation: Case; sla: CaseSla | null; now: Date }) {
  const t = useTranslations('Escalations.case');
  const c = useTranslations('Case');
  const { status, severity, project } = useFacts(escalation);
  const { longDate } = formatsFor(useLocale());
  const holder = holderOf(escalation.status);
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
          {
            name: c('facts.now'),
            value: (
              <span className="badge ball">
                <BallDots holder={holder} />
                {t(`with.${holder}`)}
              </span>
            ),
          },
          severity,
          ...project,
        ]}
      />
      {sla && (
        <p className="promised">
          <PromisedTime sla={sla} />
        </p>
      )}
    </>
  );
}
