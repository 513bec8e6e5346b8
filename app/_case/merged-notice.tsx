import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { Case } from '#server/triage/cases.ts';
import { Notice } from '#ui/notice.tsx';

/** The way on from a case that became a part of another one. `place`: where this reader reads cases. */
export function MergedNotice({ escalation, place }: { escalation: Case; place: '/desk' | '/escalations' }) {
  const t = useTranslations('Related.merged');
  const { mergedInto } = escalation;
  if (mergedInto === null) return null;
  return (
    <Notice kind="warn">
      <p className="strong">{t('title')}</p>
      <p>
        {t.rich('text', {
          reference: mergedInto,
          link: (reference) => <Link href={`${place}/${mergedInto}`}>{reference}</Link>,
        })}
      </p>
    </Notice>
  );
}
