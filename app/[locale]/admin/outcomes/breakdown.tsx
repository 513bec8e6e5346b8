import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { Counts } from '#server/guidance/outcomes.ts';

const kinds = ['started', 'parked', 'avoided', 'submitted'] as const;

/** The counts broken down one way, a line each, with the share that needed no case; `total` names a last line of sums. */
export function Breakdown({
  title,
  note,
  first,
  rows,
  total,
}: {
  title: string;
  note?: string;
  /** heading of the first column */
  first: string;
  rows: readonly (Counts & { key: string; name: string })[];
  total?: string;
}) {
  const t = useTranslations('Admin.outcomes');
  const { number } = formatsFor(useLocale());
  const sum = (kind: keyof Counts) => rows.reduce((all, row) => all + row[kind], 0);
  const sums = { started: sum('started'), parked: sum('parked'), avoided: sum('avoided'), submitted: sum('submitted') };
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="mute">{note}</p>}
      <table className="counts">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {kinds.map((kind) => (
              <th scope="col" className="n" key={kind}>
                {t(kind)}
              </th>
            ))}
            <th scope="col" className="n">
              {t('shareColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {kinds.map((kind) => (
                <td className="n" key={kind} data-label={t(kind)}>
                  {number(row[kind])}
                </td>
              ))}
              <td className="n" data-label={t('shareColumn')}>
                <Share avoided={row.avoided} submitted={row.submitted} />
              </td>
            </tr>
          ))}
        </tbody>
        {total && rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{total}</th>
              {kinds.map((kind) => (
                <td className="n" key={kind} data-label={t(kind)}>
                  {number(sums[kind])}
                </td>
              ))}
              <td className="n" data-label={t('shareColumn')}>
                <Share avoided={sums.avoided} submitted={sums.submitted} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** How many of those that ended needed no case; nothing has ended: nothing to say. */
function Share({ avoided, submitted }: Pick<Counts, 'avoided' | 'submitted'>) {
  const { percent } = formatsFor(useLocale());
  return avoided + submitted === 0 ? '–' : percent(avoided / (avoided + submitted));
}
