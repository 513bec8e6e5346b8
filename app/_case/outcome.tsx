import { useTranslations } from 'next-intl';
import { isOpen } from '#domain/triage/status.ts';
import type { Case } from '#server/triage/cases.ts';

/** What settled a case, or why it was declined or withdrawn, as it was typed. */
export function Outcome({ escalation: { status, outcome } }: { escalation: Case }) {
  const t = useTranslations('Case.closing');
  if (isOpen(status) || outcome === null) return null;
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">{t(status)}</h2>
      <p className="typed" dir="auto" lang="">
        {outcome}
      </p>
    </section>
  );
}
