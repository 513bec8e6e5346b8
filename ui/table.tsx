import type { ReactNode } from 'react';

export type Column = {
  key: string;
  label: ReactNode /** Where the list is sorted by this column. */;
  sort?: 'ascending' | 'descending';
};

/** A listing: a table on wide screens, blocks below 70rem. Rows come as children; the cell with the title is `.case`. */
export function Table({ caption, columns, children }: { caption: string; columns: Column[]; children: ReactNode }) {
  return (
    <table className="listing">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, sort }) => (
            <th key={key} scope="col" aria-sort={sort}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
