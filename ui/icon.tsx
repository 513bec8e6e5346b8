import type { ReactNode } from 'react';

export type IconName = keyof typeof shapes;

/** A sign in the size and colour of its text. Never the only label: the word stands beside it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentColor' } as const;
const ring = <circle cx="8" cy="8" r="6.6" {...line} strokeWidth="1.8" />;
const square = <path d="M2 2h12v12H2Z" {...line} strokeWidth="1.8" />;
const exclamation = 'M8 6v4.2M8 12v1.4';

/** Four bars, `full` of them filled. */
function bars(full: number) {
  return [0, 1, 2, 3].map((bar) => {
    const height = 4.4 + bar * 3.4;
    const place = { x: bar * 4, y: 15.4 - height, width: 2.8, height };
    return bar < full ? (
      <rect key={bar} {...place} fill="currentColor" />
    ) : (
      <rect key={bar} {...place} {...line} strokeWidth=".9" />
    );
  });
}

const shapes = {
  arrow: <path d="M1 8h13M9 3l5 5-5 5" {...line} strokeWidth="2" />,
  'arrow-back': <path d="M15 8H2M7 3 2 8l5 5" {...line} strokeWidth="2" />,
  check: <path d="m2 8.5 4 4L14 3.5" {...line} strokeWidth="2.2" />,
  plus: <path d="M8 2v12M2 8h12" {...line} strokeWidth="2" />,
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" {...line} strokeWidth="1.8" />,
  'caret-up': <path d="M8 3 13 11H3Z" fill="currentColor" />,
  'caret-down': <path d="M8 13 3 5h10Z" fill="currentColor" />,
  triangle: (
    <>
      <path d="M8 1 15.5 15H.5Z" {...line} strokeWidth="1.8" strokeLinejoin="round" />
      <path d={exclamation} {...line} strokeWidth="1.8" />
    </>
  ),
  'triangle-solid': (
    <>
      <path d="M8 1 15.5 15H.5Z" fill="currentColor" />
      <path d={exclamation} fill="none" stroke="var(--sheet)" strokeWidth="1.8" />
    </>
  ),
  ring,
  'ring-half': (
    <>
      {ring}
      <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2Z" fill="currentColor" />
    </>
  ),
  'ring-dot': (
    <>
      {ring}
      <circle cx="8" cy="8" r="2.2" fill="currentColor" />
    </>
  ),
  'ring-dashed': (
    <>
      <circle cx="8" cy="8" r="6.6" {...line} strokeWidth="1.8" strokeDasharray="3 2.2" />
      <path d="M5 8h6" {...line} strokeWidth="1.8" />
    </>
  ),
  'disc-check': (
    <>
      <circle cx="8" cy="8" r="7.4" fill="currentColor" />
      <path d="m4.6 8.3 2.4 2.4 4.5-5" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
    </>
  ),
  'diamond-question': (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" {...line} strokeWidth="1.7" strokeLinejoin="round" />
      <path d="M6.2 6.6c0-2.3 3.6-2.3 3.6 0 0 1.4-1.8 1.3-1.8 2.7M8 10.6v1.3" {...line} strokeWidth="1.5" />
    </>
  ),
  'tag-arrow': (
    <>
      <path d="M1 3h9l5 5-5 5H1Z" {...line} strokeWidth="1.7" strokeLinejoin="round" />
      <path d="M4 8h6M8 6l2 2-2 2" {...line} strokeWidth="1.4" />
    </>
  ),
  octagon: (
    <>
      <path d="M5 .8h6l4.2 4.2v6L11 15.2H5L.8 11V5Z" fill="currentColor" />
      <path d="M8 3.6v5.2M8 10.6v1.9" fill="none" stroke="var(--sheet)" strokeWidth="2" />
    </>
  ),
  'bars-1': <>{bars(1)}</>,
  'bars-2': <>{bars(2)}</>,
  'bars-3': <>{bars(3)}</>,
  square,
  'square-half': (
    <>
      {square}
      <path d="M2 14h12L2 2Z" fill="currentColor" />
    </>
  ),
  'square-cross': (
    <>
      {square}
      <path d="m5 5 6 6m0-6-6 6" {...line} strokeWidth="1.6" />
    </>
  ),
  'square-plus': (
    <>
      <path d="M2 2h12v12H2Z" {...line} strokeWidth="1.8" strokeDasharray="3 2" />
      <path d="M8 4.5v7M4.5 8h7" {...line} strokeWidth="1.8" />
    </>
  ),
  'square-dashed': <path d="M1.5 1.5h13v13h-13Z" {...line} strokeWidth="1.7" strokeDasharray="3 2.2" />,
  'square-crossed-out': (
    <>
      <path d="M2 2h12v12H2Z" {...line} strokeWidth="1.8" />
      <path d="m2.5 2.5 11 11m0-11-11 11" {...line} strokeWidth="1.4" />
    </>
  ),
  pause: <path d="M3 2h3.4v12H3Zm6.6 0H13v12H9.6Z" fill="currentColor" />,
  file: <path d="M4 1h6l3 3v11H4Z M10 1v3h3" {...line} strokeWidth="1.5" strokeLinejoin="round" />,
  lock: (
    <>
      <path d="M3 7h10v8H3Z" fill="currentColor" />
      <path d="M5 7V4.5a3 3 0 0 1 6 0V7" {...line} strokeWidth="1.8" />
    </>
  ),
  mail: <path d="M1 3h14v10H1Zm0 .5 7 5.5 7-5.5" {...line} strokeWidth="1.6" strokeLinejoin="round" />,
} satisfies Record<string, ReactNode>;
