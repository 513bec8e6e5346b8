import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icon.tsx';

export type Tone = 'ink' | 'muted' | 'accent' | 'warn' | 'ok' | 'danger' | 'plum' | 'teal';

/** Shape, then word, then colour: readable in black on white. `solid` is for the one that must not be missed. */
export function Badge({
  icon,
  tone,
  solid = false,
  children,
}: {
  icon: IconName;
  tone: Tone;
  solid?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={`badge t-${tone}${solid ? ' crit' : ''}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
