import { useTranslations } from 'next-intl';
import type { Condition, Severity } from '#domain/intake/steps.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import type { IconName } from '#ui/icon.tsx';

type Look = { icon: IconName; tone: Tone; solid?: boolean };

const severityLooks: Record<Severity, Look> = {
  low: { icon: 'bars-1', tone: 'muted' },
  medium: { icon: 'bars-2', tone: 'warn' },
  high: { icon: 'bars-3', tone: 'danger' },
  critical: { icon: 'octagon', tone: 'danger', solid: true },
};

const statusLooks = {
  submitted: { icon: 'ring-dot', tone: 'ink' },
  in_review: { icon: 'ring-half', tone: 'accent' },
  needs_information: { icon: 'diamond-question', tone: 'warn' },
  with_partner: { icon: 'tag-arrow', tone: 'plum' },
  resolved: { icon: 'disc-check', tone: 'ok' },
  declined: { icon: 'square-crossed-out', tone: 'muted' },
  withdrawn: { icon: 'ring-dashed', tone: 'muted' },
} satisfies Record<string, Look>;

const conditionLooks: Record<Condition, Look> = {
  'not-delivered': { icon: 'square', tone: 'danger' },
  'partly-delivered': { icon: 'square-half', tone: 'warn' },
  unsatisfactory: { icon: 'square-cross', tone: 'danger' },
  'added-later': { icon: 'square-plus', tone: 'plum' },
};

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <Badge {...severityLooks[severity]}>{useTranslations('Severity')(severity)}</Badge>;
}

export function StatusBadge({ status }: { status: keyof typeof statusLooks }) {
  return <Badge {...statusLooks[status]}>{useTranslations('Status')(status)}</Badge>;
}

export function ConditionBadge({ condition }: { condition: Condition }) {
  return <Badge {...conditionLooks[condition]}>{useTranslations('Condition')(condition)}</Badge>;
}
