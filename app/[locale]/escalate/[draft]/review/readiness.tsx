import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { answerName, entryNumber } from '#app/_case/answer-name.ts';
import { Link } from '#app/_shell/link.tsx';
import { controlPath } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { ruleWords } from '#app/[locale]/escalate/[draft]/_form/advice-words.ts';
import { idOf } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { placeOf } from '#domain/intake/problem.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { entriesOf, type TypedStep } from '#domain/intake/typed.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import type { Finding, Point } from '#domain/readiness/finding.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Icon } from '#ui/icon.tsx';
import { Meter } from '#ui/meter.tsx';

/** How many points are listed at once; the others are a click away. */
const shownAtOnce = 5;

/**
 * What would save the CSM a question, each point with the way to the answer it is about (F13). It keeps nobody from
 * sending. Of what was not answered at all the list of missing answers tells; while there is one, nothing is summed up here.
 */
export async function Readiness({
  draft,
  unfinished,
  now,
}: {
  draft: Pick<Draft, 'id' | 'steps' | 'language'>;
  /** answers are still missing */
  unfinished: boolean;
  now: Date;
}) {
  const t = await getTranslations('Advice');
  const { list } = formatsFor(await getLocale());
  const typed = Object.fromEntries(stepNames.map((step) => [step, draft.steps[step]?.answers ?? null]));
  const answers = answersOfDraft(typed as Record<StepName, TypedStep | null>);
  const { findings, points, met, applicable } = judgeReadiness(answers, draft.language, latestToday(now));
  const said = findings.filter((finding) => isTyped(draft, finding));
  if (said.length === 0) return null;
  const open = points.filter((point) => !point.met).flatMap((point) => missingOf(point, said));
  const rules = [...new Set(points.map(({ rule }) => rule))];
  const complete = rules.filter((rule) => points.every((point) => point.rule !== rule || point.met));
  const item = (gap: Gap) => <MissingPoint key={`${gap.first.field} ${gap.first.rule}`} gap={gap} draftId={draft.id} />;
  return (
    <div className="onyours says readiness">
      <p className="k">
        {!unfinished && <span>{open.length === 0 ? t('review.all') : t('review.some', { n: open.length })}</span>}
        <Meter value={met} of={applicable}>
          {t('count', { met: String(met), of: String(applicable) })}
        </Meter>
      </p>
      {!unfinished && open.length > 0 && <p className="said">{t('review.free', { n: open.length })}</p>}
      <ul>{open.slice(0, shownAtOnce).map(item)}</ul>
      {open.length > shownAtOnce && (
        <details>
          <summary>{t('review.others', { n: open.length - shownAtOnce })}</summary>
          <ul>{open.slice(shownAtOnce).map(item)}</ul>
        </details>
      )}
      {complete.length > 0 && (
        <ul>
          <li>
            <Icon name="check" />
            <span>{t('review.rest', { list: list(complete.map((rule) => t(`rule.${rule}.name`))) })}</span>
          </li>
        </ul>
      )}
    </div>
  );
}

/** A point that is not met: where it is first missing, and in how many entries more. */
interface Gap {
  first: Finding;
  others: number;
}

async function MissingPoint({ gap: { first, others }, draftId }: { gap: Gap; draftId: string }) {
  const t = await getTranslations('Advice.review');
  const words = ruleWords(await openTranslator('Advice'), first.field, first.rule);
  const name = (await openTranslator('Field'))(answerName(first.field));
  const number = entryNumber(first.path);
  const place = number === null ? name : t('answerOf', { field: name, number: String(number) });
  const target = idOf(controlPath(first.step, first));
  return (
    <li>
      <Icon name="square-dashed" />
      <span>
        <strong>{words.missing}</strong> {words.ask}{' '}
        <Link href={`/escalate/${draftId}/${first.step}?from=review#${target}` as Route}>{place}</Link>
        {others > 0 && <> {t('more', { n: others })}</>}
      </span>
    </li>
  );
}

function missingOf({ field, rule }: Point, said: readonly Finding[]): Gap[] {
  const missing = said.filter((finding) => finding.field === field && finding.rule === rule && !finding.met);
  const [first] = missing;
  return first ? [{ first, others: missing.length - 1 }] : [];
}

function isTyped({ steps }: Pick<Draft, 'steps'>, { step, path }: Finding): boolean {
  const { entry, field } = placeOf(path);
  const typed = steps[step]?.answers ?? {};
  const answer = entry === null ? typed[field] : entriesOf(step, typed)[entry]?.[field];
  return typeof answer === 'string' && answer.trim() !== '';
}
