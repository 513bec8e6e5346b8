import { useLocale, useTranslations } from 'next-intl';
import { StatusBadge } from '#app/_case/badges.tsx';
import { Link } from '#app/_shell/link.tsx';
import { formatsFor } from '#i18n/formats.ts';
import type { CaseRow } from '#server/triage/case-list.ts';
import { Table } from '#ui/table.tsx';

/** The cases of the reader's organization. */
export function OwnCases({ rows }: { rows: readonly CaseRow[] }) {
  const t = useTranslations('Escalations');
  const imported = useTranslations('Case')('imported');
  const { longDate } = formatsFor(useLocale());
  return (
    <Table
      caption={t('caption')}
      columns={(['case', 'status', 'submittedBy', 'submitted'] as const).map((key) => ({
        key,
        label: t(`columns.${key}`),
      }))}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <td className="case">
            <Link
              className="ttl"
              href={`/escalations/${row.reference}`}
              prefetch={false}
              lang={row.language}
              dir="auto"
            >
              {row.title}
            </Link>
            <span className="by">
              <span className="ref">{row.reference}</span>
              {' · '}
              {t('about', { partner: row.partner })}
            </span>
          </td>
          <td>
            <StatusBadge status={row.status} />
          </td>
          <td>{row.submittedBy ?? imported}</td>
          <td>
            <time dateTime={row.submittedAt.toISOString()}>{longDate(row.submittedAt)}</time>
          </td>
        </tr>
      ))}
    </Table>
  );
}
