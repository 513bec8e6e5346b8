import { setRequestLocale } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { StepExit, StepSays } from '#app/[locale]/escalate/[draft]/_clock/step-extras.tsx';
import { adviseStep } from '#app/[locale]/escalate/[draft]/_form/advise-step.ts';
import { observationsOf } from '#app/[locale]/escalate/[draft]/_form/observations.ts';
import { openStep } from '#app/[locale]/escalate/[draft]/_form/open-draft.ts';
import { SaveStatus } from '#app/[locale]/escalate/[draft]/_form/save-status.tsx';
import { StepBar } from '#app/[locale]/escalate/[draft]/_form/step-bar.tsx';
import { StepForm } from '#app/[locale]/escalate/[draft]/_form/step-form.tsx';
import { stepWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import { supportWords } from '#app/[locale]/escalate/[draft]/_form/support-words.ts';
import { fill } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { postStep } from '#app/[locale]/escalate/[draft]/actions.ts';
import type { Locale } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import type { StepState } from '#domain/intake/progress.ts';
import { judgeStep } from '#domain/intake/review.ts';
import { maxEntries, type StepName, stepNames } from '#domain/intake/steps.ts';
import { changeEntries, emptyStep, entriesOf, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import { suggestPartners } from '#server/catalogue/partners.ts';

/** What every page of a step gets. `from=review`: Continue returns there; `add`: a blank entry more than was saved. */
export interface StepPageProps {
  params: Promise<{ locale: string; draft: string }>;
  searchParams: Promise<{ from?: string | string[]; add?: string | string[] }>;
}

/** The page of one step: reads the draft and the words, the form does the rest. */
export async function StepPage({ step, params, searchParams }: StepPageProps & { step: StepName }) {
  const { locale: named, draft: draftId } = await params;
  const locale = named as Locale;
  const { from, add } = await searchParams;
  setRequestLocale(locale);
  const base = `/${locale}/escalate/${draftId}`;
  const toReview = from === 'review';
  const here = `${base}/${step}${toReview ? '?from=review' : ''}`;
  const opened = await openStep(locale, draftId, here);
  if (!opened) return refuse('notFound', { entitle: true });
  const { user, draft } = opened;

  const now = new Date();
  const today = latestToday(now);
  const saved = draft?.steps[step] ?? null;
  const typed = saved?.answers ?? emptyStep(step);
  const answers = shown(step, typed, add !== undefined);
  const words = await stepWords(step, { toReview, typed: answers });
  const lastSaved = saved && fill(words.save.last, { moment: formatsFor(locale).moment(saved.updatedAt) });
  const observed = draft ? (await observationsOf(draft, now)).filter((said) => said.step === step) : [];
  const states = draft?.states ?? nothingKnown;
  const next = toReview ? 'review' : (stepNames[stepNames.indexOf(step) + 1] ?? 'review');
  return (
    <Shell
      user={user}
      current="escalate"
      status={<SaveStatus words={words.save} locale={locale} last={lastSaved} speaks />}
      steps={<StepBar draftId={draftId} states={states} current={step} />}
    >
      <StepForm
        action={postStep}
        draftId={draftId}
        step={step}
        saved={{
          version: saved?.version ?? 0,
          typed: answers,
          judged: judgeStep(step, typed, today),
          advice: await adviseStep(step, answers, draft?.language ?? locale, today, locale),
        }}
        lastSaved={lastSaved}
        today={today}
        words={words}
        said={draft && <StepSays step={step} draft={draft} observed={observed.filter(({ path }) => path === null)} />}
        exit={draft && <StepExit step={step} draftId={draft.id} />}
        toReview={toReview}
        paths={{
          here,
          next: `${base}/${next}`,
          drafts: `/${locale}/escalate`,
          save: `${base}/save`,
          signIn: `/${locale}/sign-in?next=${encodeURIComponent(here)}`,
          cases: `/${locale}/escalations`,
          settled: `${base}/settled`,
        }}
        observed={observed.filter(({ path }) => path !== null)}
        suggestions={step === 'project' && user ? { partner: await suggestPartners(user) } : {}}
        support={step === 'project' ? await supportWords(today) : null}
      />
    </Shell>
  );
}

/** Blank entries were never meant; one is shown where there is nothing else, or where one was asked for. */
function shown(step: StepName, typed: TypedStep, add: boolean): TypedStep {
  const filled = withoutBlankEntries(step, typed);
  const room = entriesOf(step, filled).length < maxEntries;
  return add && room ? changeEntries(step, filled, { act: 'add' }) : filled;
}

const nothingKnown = Object.fromEntries(stepNames.map((step) => [step, 'not_started'])) as Record<StepName, StepState>;
