import { useLocale, useTranslations } from 'next-intl';
import { Parties } from '#app/_case/facts.tsx';
import { Link } from '#app/_shell/link.tsx';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import type { QueuePlace } from '#server/triage/queue-place.ts';
import { buttonClass } from '#ui/button.tsx';
import type { CameFrom } from './came-from.ts';
import { WayBack } from './way-back.tsx';

/** The way back, the title, the parties, the guidance that the customer saw, and at the right what can be done. */
export function CaseHead({
  escalation,
  came,
  place,
  now,
}: {
  escalation: Case;
  /** the queue that one came from, and the place in it */
  came: CameFrom | null;
  place: QueuePlace | null;
  now: Date;
}) {
  const t = useTranslations('Desk.case');
  const { longDate } = formatsFor(useLocale());
  const { language, guidanceRevision, guidancePublishedAt } = escalation;
  return (
    <>
      <WayBack came={came} place={place} />
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
        <div className="actions">
          <a className={buttonClass({ small: true })} href="#act">
            {t('act')}
          </a>
        </div>
      </div>
    </>
  );
}
