import { useLocale, useTranslations } from 'next-intl';
import { BallDots } from '#app/_case/ball-indicator.tsx';
import { Link } from '#app/_shell/link.tsx';
import { formatsFor } from '#i18n/formats.ts';
import type { CaseRow } from '#server/triage/case-list.ts';

/** The cases that go on only once the customer has answered, the oldest first; nothing where there are none. */
export function YourTurn({ rows, more }: { rows: readonly CaseRow[]; more: boolean }) {
  const t = useTranslations('Escalations');
  const { longDate } = formatsFor(useLocale());
  if (rows.length === 0) return null;
  return (
    <section className="yourturn" aria-labelledby="your-turn">
      <h2 id="your-turn">{t(more ? 'yourTurn.more' : 'yourTurn.title', { n: rows.length })}</h2>
      <ul>
        {rows.map(({ id, reference, title, language, partner, openQuestions, statusSince }) => (
          <li key={id}>
            <p>
              <Link
                className="ttl"
                href={`/escalations/${reference}#${openQuestions > 0 ? 'questions' : 'correspondence'}`}
                prefetch={false}
                lang={language}
                dir="auto"
              >
                {title}
              </Link>
            </p>
            <p className="t-muted">
              <span className="ref">{reference}</span>
              {' · '}
              {t('about', { partner })}
            </p>
            <p>
              <span className="badge ball t-teal">
                <BallDots holder="customer" />
                {t('yourTurn.questions', { n: openQuestions })}
              </span>
              {' · '}
              <time dateTime={statusSince.toISOString()}>{longDate(statusSince)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
