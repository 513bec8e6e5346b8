import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { Density, DeskColumn } from '#domain/triage/desk-look.ts';
import { type DueGroup, groupsOf } from '#domain/triage/due-group.ts';
import type { Sort } from '#domain/triage/queue-filter.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { LiveRow } from '../_live/fresh-rows.tsx';
import { choosingForm, queueAddress } from './address.ts';
import type { Place } from './place.ts';
import { QueueRow, type Row } from './queue-row.tsx';

/** The cases of one page, in groups by when they are due where that is their order. */
export function QueueTable({
  rows,
  place,
  columns,
  density,
  reader,
  from,
  now,
}: {
  rows: readonly Row[];
  place: Place;
  columns: readonly DeskColumn[];
  density: Density;
  /** the id of who reads it */
  reader: string;
  /** the query of this page's address */
  from: string;
  now: Date;
}) {
  const t = useTranslations('Desk');
  return (
    <table className={`listing queue ${density}`}>
      <caption className="vh">{t('caption', { order: place.filter.sort })}</caption>
      <thead>
        <tr>
          <th scope="col" className="tick">
            <label className="cb">
              <span className="vh">{t('chooseAll')}</span>
              <input type="checkbox" data-choose="all" form={choosingForm} />
            </label>
          </th>
          {columns.includes('severity') && <Heading column="severity" place={place} />}
          <th scope="col">{t('columns.case')}</th>
          {columns
            .filter((column) => column !== 'severity')
            .map((column) => (
              <Heading key={column} column={column} place={place} />
            ))}
        </tr>
      </thead>
      {groupsOf(rows, place.filter.sort, now).map(({ group, rows: within }) => (
        <tbody key={group}>
          {group && <GroupRow group={group} count={within.length} span={columns.length + 2} />}
          {within.map((row) => (
            <LiveRow key={row.id} id={row.id}>
              <QueueRow row={row} columns={columns} reader={reader} from={from} now={now} />
            </LiveRow>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const groupIcons: Record<DueGroup, IconName> = {
  overdue: 'triangle-solid',
  today: 'ring-half',
  week: 'ring-dot',
  later: 'ring',
  paused: 'pause',
  closed: 'check',
};

function GroupRow({ group, count, span }: { group: DueGroup; count: number; span: number }) {
  const t = useTranslations('Desk');
  return (
    <tr className="grp">
      <th colSpan={span} scope="rowgroup">
        <Icon name={groupIcons[group]} className={group === 'overdue' ? 't-danger' : undefined} />
        {t(`groups.${group}`)}
        <span className="c">{count}</span>
      </th>
    </tr>
  );
}

/** In which orders a column sorts: the first when one presses it, then the other. */
const ordersOf: Partial<Record<DeskColumn, readonly { sort: Sort; direction: 'ascending' | 'descending' }[]>> = {
  severity: [{ sort: 'severity', direction: 'descending' }],
  sla: [{ sort: 'due', direction: 'ascending' }],
  readiness: [
    { sort: 'readiness', direction: 'descending' },
    { sort: 'unready', direction: 'ascending' },
  ],
  age: [
    { sort: 'newest', direction: 'ascending' },
    { sort: 'oldest', direction: 'descending' },
  ],
  changed: [
    { sort: 'changed', direction: 'ascending' },
    { sort: 'unchanged', direction: 'descending' },
  ],
};

function Heading({ column, place: { filter, saved } }: { column: DeskColumn; place: Place }) {
  const t = useTranslations('Desk');
  const orders = ordersOf[column] ?? [];
  const at = orders.findIndex(({ sort }) => sort === filter.sort);
  const current = orders[at];
  const next = orders[(at + 1) % orders.length];
  if (!next) return <th scope="col">{t(`columns.${column}`)}</th>;
  return (
    <th scope="col" aria-sort={current?.direction}>
      <Link
        href={queueAddress({ ...filter, sort: next.sort }, { view: saved?.id })}
        title={t('sortTo', { order: t(`filter.order.${next.sort}`) })}
      >
        {t(`columns.${column}`)}
        {current && <Icon name={current.direction === 'ascending' ? 'caret-up' : 'caret-down'} className="tiny" />}
      </Link>
    </th>
  );
}
