import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { problemLinks } from '#app/[locale]/escalate/[draft]/_answers/problem-links.ts';
import { type AdditionResult, listSteps } from '#domain/intake/addition.ts';
import { maxEntries } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Draft } from '#server/intake/drafts.ts';
import type { Case } from '#server/triage/cases.ts';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';

/** Why nothing was added, or cannot be, and what to do. `asked`: somebody has just tried. */
export async function Obstacle({
  obstacle,
  draft,
  escalation,
  asked,
}: {
  obstacle: 'closed' | 'changed' | Exclude<AdditionResult, { ok: true }>;
  draft: Draft;
  escalation: Case;
  asked: boolean;
}) {
  const { title, text, links = [] } = await wordsFor(obstacle, draft, escalation);
  return (
    <Focused when={asked} role={asked ? 'alert' : undefined}>
      <Notice kind="warn">
        <p className="strong">{title}</p>
        <p>{text}</p>
        {links.length > 0 && (
          <ul>
            {links.map(({ href, text: problem }) => (
              <li key={href}>
                <Link href={href}>{problem}</Link>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </Focused>
  );
}

const steps = Object.keys(listSteps) as (keyof typeof listSteps)[];

async function wordsFor(
  obstacle: Parameters<typeof Obstacle>[0]['obstacle'],
  draft: Draft,
  { closedAt }: Case,
): Promise<{ title: string; text: string; links?: Awaited<ReturnType<typeof problemLinks>> }> {
  const t = await getTranslations('Likely.obstacle');
  const step = await getTranslations('Step');
  const { longDate, list } = formatsFor(await getLocale());
  if (obstacle === 'closed') return { title: t('closed'), text: t('closedText', { date: longDate(closedAt ?? '') }) };
  if (obstacle === 'changed') return { title: t('changed'), text: t('changedText') };
  switch (obstacle.code) {
    case 'incomplete': {
      const links = await problemLinks(draft, obstacle.problems);
      return { title: t('incomplete', { n: links.length }), text: t('incompleteText'), links };
    }
    case 'too_many': {
      const full = steps.filter((name) => obstacle.lists.includes(listSteps[name]));
      const lists = list(full.map((name) => step(name)));
      return { title: t('too_many', { limit: maxEntries }), text: t('too_manyText', { lists }) };
    }
    case 'nothing_new':
      return { title: t('nothing_new'), text: t('nothing_newText') };
  }
}
