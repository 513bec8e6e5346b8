import { useTranslations } from 'next-intl';
import { CaseSlip } from '#app/_case/case-slip.tsx';
import type { LikelyCase } from '#server/triage/likely-cases.ts';

/** The cases that may be about the same matter (F14); nothing where there are none. */
export function LooksAlike({ found }: { found: readonly LikelyCase[] }) {
  const t = useTranslations('Likely.desk');
  if (found.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="alike">
      <h2 id="alike">{t('title')}</h2>
      <p>{t('text')}</p>
      {found.map((escalation) => (
        <CaseSlip
          key={escalation.reference}
          place="/desk"
          escalation={escalation}
          parties={t('parties', { organization: escalation.organization, partner: escalation.partner })}
          shared={escalation.shared}
        />
      ))}
    </section>
  );
}
