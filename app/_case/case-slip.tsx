import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StatusBadge } from '#app/_case/badges.tsx';
import { Link } from '#app/_shell/link.tsx';
import type { Locale } from '#domain/identity/user.ts';
import type { Status } from '#domain/triage/status.ts';
import { formatsFor } from '#i18n/formats.ts';

/** Another case in short: the way to it, what it is called, how it stands and since when. */
export function CaseSlip({
  place,
  escalation: { reference, language, title, status, submittedAt },
  parties,
  shared = [],
  children,
}: {
  /** where this reader reads cases */
  place: '/escalations' | '/desk';
  escalation: { reference: string; language: Locale; title: string; status: Status; submittedAt: Date };
  /** whose it is and about whom, where that is not known */
  parties?: string;
  /** words that it has in common with the one at hand */
  shared?: readonly string[];
  children?: ReactNode;
}) {
  const t = useTranslations('Likely.note');
  const { longDate, list } = formatsFor(useLocale());
  return (
    <div className="caseslip">
      <p className="strong">
        <Link href={`${place}/${reference}`} prefetch={false}>
          {reference}
        </Link>{' '}
        <span className="typed" lang={language} dir="auto">
          {title}
        </span>
      </p>
      {parties && <p>{parties}</p>}
      <p className="standing">
        <StatusBadge status={status} />{' '}
        <time dateTime={submittedAt.toISOString()}>{t('submitted', { date: longDate(submittedAt) })}</time>
      </p>
      {shared.length > 0 && <p className="shared">{t('shared', { words: list(shared) })}</p>}
      {children}
    </div>
  );
}
