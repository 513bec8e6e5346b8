import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { supportOf } from '#domain/catalogue/product.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';

/** The facts of a case in one line; each with its name above. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
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
