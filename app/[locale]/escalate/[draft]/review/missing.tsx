import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { problemLinks } from '#app/[locale]/escalate/[draft]/_answers/problem-links.ts';
import type { StepProblem } from '#domain/intake/review.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Focused } from '#ui/focused.tsx';

/** What is still missing, in the words of the fields, each with the way to its field and back. */
export async function Missing({
  draft,
  problems,
  asked,
}: {
  draft: Draft;
  problems: StepProblem[];
  /** somebody has just tried to submit */
  asked: boolean;
}) {
  const t = await getTranslations('Escalate.review');
  const links = await problemLinks(draft, problems);
  return (
    <Focused
      className={asked ? 'summary' : 'missing'}
      when={asked}
      role={asked ? 'alert' : undefined}
      aria-labelledby="missing"
    >
      <h2 id="missing">{t('missing', { n: links.length })}</h2>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
          </li>
        ))}
      </ul>
    </Focused>
  );
}
