import type { ReactNode } from 'react';

/** A case of a practice: when it is so, then this. */
export function Pair({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  );
}
