import type { ReactNode } from 'react';

/** How much of a whole is there, as up to seven bars; only all of it fills the last bar. The words stand beside it. */
export function Meter({ value, of, children }: { value: number; of: number; children: ReactNode }) {
  const bars = Math.max(1, Math.min(7, of));
  const full = value >= of ? bars : Math.min(bars - 1, Math.round((value / Math.max(1, of)) * bars));
  return (
    <span className="meter">
      <svg viewBox={`0 0 ${bars * 8 - 2} 10`} aria-hidden="true">
        {positions.slice(0, bars).map((bar) => (
          <rect
            key={bar}
            className={bar < full ? 'on' : 'off'}
            x={bar * 8 + 0.5}
            y=".5"
            width="5"
            height="9"
            strokeWidth="1"
          />
        ))}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const positions = [0, 1, 2, 3, 4, 5, 6];
