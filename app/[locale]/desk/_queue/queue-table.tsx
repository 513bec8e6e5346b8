import { useTranslations } from 'next-intl';
import { Age } from '#app/_case/age.tsx';
import { SeverityBadge, StatusBadge } from '#app/_case/badges.tsx';
import { Link } from '#app/_shell/link.tsx';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import type { CaseRow } from '#server/triage/case-list.ts';
import { Icon } from '#ui/icon.tsx';
import { Meter } from '#ui/meter.tsx';
import { Table } from '#ui/table.tsx';
import { queueAddress } from './address.ts';

/** The cases of one page: the title in its own language, the facts in the line below it. */
export function QueueTable({ rows, filter, now }: { rows: readonly CaseRow[]; filter: QueueFilter; now: Date }) {
  const t = useTranslations('Desk');
  const otherOrder = filter.sort === 'newest' ? 'oldest' : 'newest';
  const age = (
    <Link href={queueAddress({ ...filter, sort: otherOrder })} aria-label={t(`sortBy.${filter.sort}`)}>
      {t('columns.age')}
      <Icon name={filter.sort === 'newest' ? 'caret-up' : 'caret-down'} className="tiny" />
    </Link>
  );
  return (
    <Table
      caption={t('caption', { order: filter.sort })}
      columns={[
        { key: 'severity', label: t('columns.severity') },
        { key: 'case', label: t('columns.case') },
        { key: 'status', label: t('columns.status') },
        { key: 'readiness', label: t('columns.readiness') },
        { key: 'assignee', label: t('columns.assignee') },
        { key: 'age', label: age, sort: filter.sort === 'newest' ? 'ascending' : 'descending' },
      ]}
    >
      {rows.map((row) => (
        <QueueRow key={row.id} row={row} now={now} />
      ))}
    </Table>
  );
}

/** 12 of 14, as the case was submitted. */
function Readiness({ row: { readinessMet: met, readinessApplicable: of } }: { row: CaseRow }) {
  const t = useTranslations('Advice');
  if (met === null || of === null) return <span className="t-muted">{t('desk.unknown')}</span>;
  return (
    <Meter value={met} of={of}>
      {t('count', { met: String(met), of: String(of) })}
    </Meter>
  );
}

function QueueRow({ row, now }: { row: CaseRow; now: Date }) {
  const t = useTranslations('Desk');
  const c = useTranslations('Case');
  return (
    <tr>
      <td>
        <SeverityBadge severity={row.severity} />
      </td>
      <td className="case">
        <Link className="ttl" href={`/desk/${row.reference}`} prefetch={false} lang={row.language} dir="auto">
          {row.title}
        </Link>
        <span className="by">
          <span className="ref">{row.reference}</span>
          {' · '}
          {c.rich('about', { organization: row.organization, partner: row.partner, b: (name) => name })}
          {' · '}
          <span className="ref">{c(`product.${row.product}`, { version: row.productVersion })}</span>
          {row.waived.map((item) => (
            <span key={item}>
              {' · '}
              <span className="w">{t(`waived.${item}`)}</span>
            </span>
          ))}
        </span>
      </td>
      <td>
        <StatusBadge status={row.status} />
      </td>
      <td className="readiness">
        <Readiness row={row} />
      </td>
      <td>{row.assignee ?? <span className="t-muted">{c('nobody')}</span>}</td>
      <td className="n">
        <Age since={row.submittedAt} now={now} />
      </td>
    </tr>
  );
}
