import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A column with its name and, for each entry of type `Entry`, its cell. */
export interface AnswersColumn<Entry> {
  key: string;
  label: string;
  cell: (entry: Entry, number: number) => ReactNode;
}

/**
 * The entries of one list, a row each. Wide: a table; narrow: a block for each entry, with the column's name before
 * each cell.
 */
export function AnswersTable<Entry>({
  kind,
  name,
  columns,
  entries,
}: {
  kind: 'scope' | 'contacts' | 'examples';
  name: string;
  columns: readonly AnswersColumn<Entry>[];
  entries: readonly Entry[];
}) {
  const t = useTranslations('Case');
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    <table className={`plaintable answers ${kind}`}>
      <caption className="vh">{`${name}: ${t('entries', { n: entries.length })}`}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...entries.entries()].map(([index, entry]) => (
          <tr key={index} id={`${kind}-${index + 1}`}>
            <th scope="row">{first.cell(entry, index + 1)}</th>
            {rest.map(({ key, label, cell }) => (
              <td key={key} className={key}>
                <span className="lbl" aria-hidden="true">
                  {label}
                </span>
                {cell(entry, index + 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
