import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Age } from '#app/_case/age.tsx';
import { SeverityBadge, StatusBadge } from '#app/_case/badges.tsx';
import { BallIndicator } from '#app/_case/ball-indicator.tsx';
import { SlaBadge } from '#app/_case/sla-badge.tsx';
import { FoundIn, Pieces } from '#app/_search/found-in.tsx';
import { Link } from '#app/_shell/link.tsx';
import { writeChosen } from '#domain/triage/bulk-request.ts';
import type { DeskColumn } from '#domain/triage/desk-look.ts';
import type { SearchHit } from '#domain/triage/search-excerpt.ts';
import type { SlaView } from '#domain/triage/sla-view.ts';
import type { CaseRow } from '#server/triage/case-list.ts';
import { Meter } from '#ui/meter.tsx';
import { ChangedMark } from '../_live/fresh-rows.tsx';
import { choosingForm } from './address.ts';

/** `hit`: where what is searched for stands in it; null: nothing is */
export type Row = CaseRow & { sla: SlaView; hit: SearchHit | null };

/** A case: the title in its own language, the facts in the line below it, and the chosen columns. */
export function QueueRow({
  row,
  columns,
  reader,
  from,
  now,
}: {
  row: Row;
  columns: readonly DeskColumn[];
  reader: string;
  /** the query of the queue's address, which the case leads back to */
  from: string;
  now: Date;
}) {
  const t = useTranslations('Desk');
  return (
    <tr data-reference={row.reference} data-version={row.version}>
      <td className="tick">
        <label className="cb">
          <span className="vh">{t('choose', { reference: row.reference })}</span>
          <input type="checkbox" name="case" value={writeChosen(row)} form={choosingForm} />
        </label>
      </td>
      {columns.includes('severity') && (
        <td className="col-severity">
          <SeverityBadge severity={row.severity} />
        </td>
      )}
      <td className="case">
        <Link
          className="ttl"
          href={{ pathname: `/desk/${row.reference}`, query: { from } }}
          prefetch={false}
          lang={row.language}
          dir="auto"
        >
          {row.hit?.title ? <Pieces pieces={row.hit.title} /> : row.title}
        </Link>
        <FactsLine row={row} />
        {row.hit && <FoundIn hit={row.hit} />}
      </td>
      {columns
        .filter((column) => column !== 'severity')
        .map((column) => (
          <td key={column} className={`col-${column}`}>
            <Cell column={column} row={row} reader={reader} now={now} />
          </td>
        ))}
    </tr>
  );
}

function FactsLine({ row }: { row: Row }) {
  const t = useTranslations('Desk');
  const live = useTranslations('Live.queue');
  const c = useTranslations('Case');
  return (
    <span className="by">
      <span className="ref">{row.reference}</span>
      <ChangedMark id={row.id} words={live('changed')} />
      <Fact>
        {c.rich('about', { organization: row.organization, partner: row.partner, b: (name) => <bdi>{name}</bdi> })}
      </Fact>
      <Fact look="ref">{c(`product.${row.product}`, { version: row.productVersion })}</Fact>
      {row.waived.map((item) => (
        <Fact key={item} look="w">
          {t(`waived.${item}`)}
        </Fact>
      ))}
      {row.mergedInto && <Fact look="w">{t('mergedInto', { reference: row.mergedInto })}</Fact>}
      {row.tags.map((tag) => (
        <Fact key={tag} look="tag">
          {tag}
        </Fact>
      ))}
    </span>
  );
}

function Fact({ look, children }: { look?: 'ref' | 'w' | 'tag'; children: ReactNode }) {
  return (
    <>
      {' · '}
      <span className={look}>{children}</span>
    </>
  );
}

function Cell({ column, row, reader, now }: { column: DeskColumn; row: Row; reader: string; now: Date }) {
  const c = useTranslations('Case');
  const mine = row.assigneeId === reader;
  switch (column) {
    case 'severity':
      return <SeverityBadge severity={row.severity} />;
    case 'status':
      return <StatusBadge status={row.status} />;
    case 'sla':
      return <SlaBadge view={row.sla} expectedBy={row.expectedBy} openQuestions={row.openQuestions} />;
    case 'ball':
      return <BallIndicator holder={row.sla.holder} you={mine && row.sla.holder === 'csm'} />;
    case 'readiness':
      return <Readiness row={row} />;
    case 'assignee':
      return row.assignee ?? <span className="t-muted">{c('nobody')}</span>;
    case 'age':
      return <Age since={row.submittedAt} now={now} />;
    case 'changed':
      return <Changed at={row.updatedAt} now={now} />;
  }
}

function Changed({ at, now }: { at: Date; now: Date }) {
  const t = useTranslations('Desk');
  return t.rich('ago', { age: () => <Age since={at} now={now} /> });
}

/** 12 of 14, as the answers are now. */
function Readiness({ row: { readinessMet: met, readinessApplicable: of } }: { row: CaseRow }) {
  const t = useTranslations('Advice');
  if (met === null || of === null) return <span className="t-muted">{t('desk.unknown')}</span>;
  return (
    <Meter value={met} of={of}>
      {t('count', { met: String(met), of: String(of) })}
    </Meter>
  );
}
