import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';

type Kind = 'info' | 'ok' | 'warn' | 'error';

/** A message in the flow, never over content and never timed out. `live` where it arrives without a new page. */
export function Notice({
  kind = 'info',
  live = false,
  children,
}: {
  kind?: Kind;
  live?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`notice ${kind}`} role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}

const icons = { info: 'ring-dot', ok: 'check', warn: 'triangle', error: 'triangle' } as const;
