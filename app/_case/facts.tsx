import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityBadge, StatusBadge } from '#app/_case/badges.tsx';
import { supportOf } from '#domain/catalogue/product.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** The facts of a case in one line; each with its name above. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="glance">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The facts that everybody sees who may see the case, for a page to put in a line with its own. */
export function useFacts(escalation: Case) {
  const t = useTranslations('Case');
  const phase = useTranslations('Phase');
  const { longDate, moment } = formatsFor(useLocale());
  const { status, severity, submittedAt, submittedBy, goLiveOn } = escalation;
  const facts = {
    status: { name: t('facts.status'), value: <StatusBadge status={status} /> },
    severity: { name: t('facts.severity'), value: <SeverityBadge severity={severity} /> },
    submitted: {
      name: t('facts.submitted'),
      value: <time dateTime={submittedAt.toISOString()}>{moment(submittedAt)}</time>,
    },
    submittedBy: { name: t('facts.submittedBy'), value: submittedBy ?? t('imported') },
    goLive: {
      name: t('facts.goLive'),
      value: goLiveOn ? <time dateTime={goLiveOn}>{longDate(goLiveOn)}</time> : t('notGiven'),
    },
    phase: { name: t('facts.phase'), value: escalation.phase ? phase(escalation.phase) : t('notGiven') },
  } satisfies Record<string, Fact>;
  return { ...facts, project: [facts.submitted, facts.submittedBy, facts.goLive, facts.phase] as readonly Fact[] };
}

/** Reference, who about whom, product and version, and whether that was supported at submission and still is. */
export function Parties({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Case');
  const { organization, partner, product, productVersion } = escalation;
  return (
    <p className="parties">
      <span className="ref">{escalation.reference}</span>
      {' · '}
      {t.rich('about', { organization, partner, b: (name) => <b>{name}</b> })}
      {' · '}
      <span className="ref">{t(`product.${product}`, { version: productVersion })}</span>
      {', '}
      <Support escalation={escalation} now={now} />
    </p>
  );
}

function Support({ escalation, now }: { escalation: Case; now: Date }) {
  const t = useTranslations('Case.support');
  const { longDate } = formatsFor(useLocale());
  const { known, endsOn } = escalation.support;
  const { product, productVersion: version } = escalation;
  const lines = known ? [{ product, version: version.split('-')[0] ?? version, supportEndsOn: endsOn }] : [];
  const on = (day: Date) => supportOf(lines, product, version, day.toISOString().slice(0, 10));
  if (on(now) !== 'ended' || endsOn === null) return t(on(now) === 'supported' ? 'supported' : 'unknown');
  const date = longDate(endsOn);
  return on(escalation.submittedAt) === 'supported' ? t('endedSince', { date }) : t('ended', { date });
}
