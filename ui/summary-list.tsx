import type { ReactNode } from 'react';

export type SummaryItem = {
  key: string;
  term: ReactNode;
  value: ReactNode;
  /** The link that changes this answer, its hidden words included. */
  change?: ReactNode;
};

/** Answers as they will be read: term, value and, where it can be changed, the way there. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="facts">
      {items.map(({ key, term, value, change }) => (
        <div key={key}>
          <dt>{term}</dt>
          {change ? (
            <dd className="with">
              <span className="typed">{value}</span>
              {change}
            </dd>
          ) : (
            <dd className="typed">{value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
