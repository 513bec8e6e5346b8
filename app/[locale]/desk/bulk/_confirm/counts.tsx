import { useTranslations } from 'next-intl';
import { type BulkCode, bulkCodes } from '#domain/triage/bulk.ts';

/** How many cases came to what, in words. */
export function Counts({ counts }: { counts: Partial<Record<BulkCode, number>> }) {
  const t = useTranslations('Bulk');
  const shown = bulkCodes.filter((code) => counts[code]);
  if (shown.length === 0) return null;
  return (
    <ul className="reasons">
      {shown.map((code) => (
        <li key={code}>
          {t(`code.${code}`)} <b className="n">{counts[code]}</b>
        </li>
      ))}
    </ul>
  );
}
