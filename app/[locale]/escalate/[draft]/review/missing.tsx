import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { showProblems } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import { stepWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import type { StepProblem } from '#domain/intake/review.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { emptyStep, withoutAnyBlankEntry } from '#domain/intake/typed.ts';
import { Link } from '#i18n/navigation.ts';
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
  const step = await getTranslations('Step');
  const perStep = stepNames.map(async (name) => {
    const own = problems.filter((problem) => problem.step === name);
    if (own.length === 0) return [];
    const typed = withoutAnyBlankEntry(name, draft.steps[name]?.answers ?? emptyStep(name));
    const shown = showProblems(own, typed, await stepWords(name, { toReview: true }));
    return shown.map(({ target, text }) => ({
      href: `/escalate/${draft.id}/${name}?from=review#${target}` as Route,
      text: t('missingIn', { step: step(name), message: text }),
    }));
  });
  const links = (await Promise.all(perStep)).flat();
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
            <Link href={href} prefetch={false}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Focused>
  );
}
