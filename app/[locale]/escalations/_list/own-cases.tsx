import { useLocale, useTranslations } from 'next-intl';
import { StatusBadge } from '#app/_case/badges.tsx';
import { FoundIn, Pieces } from '#app/_search/found-in.tsx';
import { Link } from '#app/_shell/link.tsx';
import type { SearchHit } from '#domain/triage/search-excerpt.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { CaseRow } from '#server/triage/case-list.ts';
import { Table } from '#ui/table.tsx';

/** The cases of the reader's organization, with where they were found if something is searched for. */
export function OwnCases({
  rows,
  hits,
  searched,
}: {
  rows: readonly CaseRow[];
  hits: ReadonlyMap<string, SearchHit>;
  searched: boolean;
}) {
  const found = useTranslations('Search.own');
  const t = useTranslations('Escalations');
  const imported = useTranslations('Case')('imported');
  const { longDate } = formatsFor(useLocale());
  return (
    <Table
      caption={searched ? found('caption') : t('caption')}
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
              <Title row={row} hit={hits.get(row.id)} />
            </Link>
            <span className="by">
              <span className="ref">{row.reference}</span>
              {' · '}
              {t('about', { partner: row.partner })}
            </span>
            <Excerpts hit={hits.get(row.id)} />
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

function Title({ row, hit }: { row: CaseRow; hit: SearchHit | undefined }) {
  return hit?.title ? <Pieces pieces={hit.title} /> : row.title;
}

function Excerpts({ hit }: { hit: SearchHit | undefined }) {
  return hit ? <FoundIn hit={hit} /> : null;
}
