import type { CSSProperties } from 'react';

/** Grey rows of true height, shown after 300 ms; `label` is what a screen reader hears. */
export function Loading({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div role="status">
      <span className="vh">{label}</span>
      <div className="grey" aria-hidden="true">
        {widths.slice(0, rows).map((width) => (
          <span key={width} style={{ '--filled': `${width}%` } as CSSProperties} />
        ))}
      </div>
    </div>
  );
}

/** Uneven, as the rows will be; as many as there can be rows. */
const widths = [62, 48, 71, 55, 66, 50, 75, 58, 69, 52, 64, 46];
