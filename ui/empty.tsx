import type { ReactNode } from 'react';

/** A list that has nothing yet: one sentence and one action. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
