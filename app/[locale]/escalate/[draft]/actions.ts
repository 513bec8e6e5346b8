'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { answerStep } from '#app/[locale]/escalate/[draft]/_form/answer-step.ts';
import type { StepState } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import type { Locale } from '#domain/identity/user.ts';
import { isStepName, type StepName, stepNames, stepShapes } from '#domain/intake/steps.ts';
import { changeEntries, entriesOf, readForm, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';
import { currentUser } from '#server/identity/session.ts';

/**
 * Takes the form of a step as a browser without JavaScript posts it: saves what was typed and goes on, or comes back
 * with all of it and what stands in the way. `intent` is the button: continue, later, add, remove:2, up:2, down:2, or
 * mine:7, which keeps what was typed over version 7.
 */
export async function postStep(_: StepState, form: FormData): Promise<StepState> {
  const locale = await getLocale();
  const word = (name: string) => String(form.get(name) ?? '');
  const step = word('step');
  if (!isStepName(step)) return { typed: null, version: 0, answer: { kind: 'gone' } };
  const draftId = word('draft');
  const [act = '', at = ''] = word('intent').split(':');
  const version = Number(act === 'mine' ? at : word('version')) || 0;

  const posted = readForm(step, form);
  const typed = changed(step, posted, act, Number(at));
  const answer = await answerStep(await currentUser(), draftId, step, version, typed, locale as Locale);
  if (answer.kind !== 'saved') return { typed: posted, version, answer };

  const base = `/${locale}/escalate/${draftId}`;
  const review = word('from') === 'review' ? '?from=review' : '';
  const go = (path: string) => redirect(path as Route);
  if (act === 'later') go(`/${locale}/escalate`);
  if (act === 'mine') go(`${base}/${step}${review}`);
  if (act === 'add') go(`${base}/${step}?add${review.replace('?', '&')}#entry-${entriesOf(step, typed).length + 1}`);
  if (act === 'up' || act === 'down') go(`${base}/${step}${review}#entry-${Number(at) + (act === 'up' ? 0 : 2)}`);
  if (act === 'remove') go(`${base}/${step}${review}#add-entry`);
  if (answer.problems.length > 0) return { typed, version: answer.version, answer };
  go(review ? `${base}/review` : `${base}/${following(step)}`);
  return { typed, version: answer.version, answer };
}

/** What is saved: the change that a button asks for is made, and blank entries go. */
function changed(step: StepName, posted: TypedStep, act: string, index: number): TypedStep {
  const acted =
    act === 'remove' || act === 'up' || act === 'down' ? changeEntries(step, posted, { act, index }) : posted;
  const { list } = stepShapes[step];
  if (!list) return acted;
  return withoutBlankEntries(step, acted);
}

function following(step: StepName): string {
  return stepNames[stepNames.indexOf(step) + 1] ?? 'review';
}
