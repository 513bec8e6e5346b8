import { useTranslations } from 'next-intl';
import type { Case } from '#server/triage/cases.ts';
import { Notice } from '#ui/notice.tsx';
import { FreeText } from './free-text.tsx';

/** Why the case did not wait until the partner had time to answer: as much to be seen as a waiver. */
export function CaseBypass({ escalation: { bypass, language } }: { escalation: Case }) {
  const t = useTranslations('Case.bypass');
  if (!bypass) return null;
  return (
    <Notice kind="warn">
      <p className="strong">{t(bypass.reason)}</p>
      <FreeText language={language}>{bypass.detail}</FreeText>
    </Notice>
  );
}
