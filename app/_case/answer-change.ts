import { refresh } from 'next/cache';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { severities } from '#domain/intake/steps.ts';
import { characters } from '#domain/intake/text.ts';
import { statuses } from '#domain/triage/status.ts';
import { reasonLimit, reopenDays } from '#domain/triage/transition.ts';
import { redirect } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';
import { currentUser } from '#server/identity/session.ts';
import { type AssignResult, assign } from '#server/triage/assignments.ts';
import { changeSeverity, type SeverityResult } from '#server/triage/severities.ts';
import { type ChangeResult, changeStatus } from '#server/triage/transitions.ts';
import { cameAlong } from './came-along.ts';
import { type ChangeState, nothingYet, type Obstacle } from './change-state.ts';
import { seenVersion } from './seen-version.ts';
import { toldChanges } from './told-changes.ts';
import type { Translator } from './translator.ts';

type Place = '/desk' | '/escalations';
type Failure = Exclude<ChangeResult | AssignResult | SeverityResult, { ok: true }>;

/** Answers the form that changes a status: does it and leads back to the case, or gives back all that was typed. */
export async function answerStatusForm(form: FormData, place: Place, locale: Locale): Promise<ChangeState> {
  const reasons = statuses.map((to) => [to, textOf(form, `reason-${to}`)]);
  const expectedBy = textOf(form, 'expectedBy');
  const typed: Record<string, string> = { ...Object.fromEntries(reasons), expectedBy };
  const chosen = textOf(form, 'to');
  const state = { ...nothingYet, typed, chosen };
  const seen = seenCase.safeParse(Object.fromEntries(form));
  const to = z.enum(statuses).safeParse(chosen);
  const t = await getTranslations({ locale, namespace: 'Case.change' });
  if (!seen.success) notFound();
  if (!to.success) return { ...state, error: { target: 'to', text: t('choose') } };

  const user = await currentUser();
  const reason = typed[to.data] ?? '';
  if (!user) return { ...state, obstacle: await signedOut(place, seen.data.reference, locale) };
  const { reference, version, from } = seen.data;
  const result = await changeStatus(user, reference, { from, to: to.data, version, reason, expectedBy });
  if (result.ok) return done(place, reference, result.version, locale);
  return { ...state, ...(await explain(result, { to: to.data, reason, locale })) };
}

/** Answers the form that assigns a case; `me` is the button that saves choosing oneself. */
export async function answerAssignForm(form: FormData, locale: Locale): Promise<ChangeState> {
  const chosen = textOf(form, 'assignee');
  const state = { ...nothingYet, chosen };
  const seen = seenCase.safeParse(Object.fromEntries(form));
  if (!seen.success) notFound();
  const { reference, version } = seen.data;
  const user = await currentUser();
  if (!user) return { ...state, obstacle: await signedOut('/desk', reference, locale) };
  const assigneeId = form.get('intent') === 'me' ? user.id : chosen || null;
  const result = await assign(user, reference, assigneeId, version);
  if (result.ok) return done('/desk', reference, result.version, locale);
  return { ...state, ...(await explain(result, { to: null, reason: '', locale })) };
}

/** Answers the form that gives a case another severity. */
export async function answerSeverityForm(form: FormData, locale: Locale): Promise<ChangeState> {
  const reason = textOf(form, 'severity-reason');
  const chosen = textOf(form, 'severity');
  const state = { ...nothingYet, chosen, typed: { severity: reason } };
  const seen = seenCase.safeParse(Object.fromEntries(form));
  const [from, to] = [z.enum(severities).safeParse(form.get('fromSeverity')), z.enum(severities).safeParse(chosen)];
  if (!seen.success || !from.success || !to.success) notFound();
  const { reference, version } = seen.data;
  const user = await currentUser();
  if (!user) return { ...state, obstacle: await signedOut('/desk', reference, locale) };
  const result = await changeSeverity(user, reference, { from: from.data, to: to.data, version, reason });
  if (result.ok) return done('/desk', reference, result.version, locale);
  return { ...state, ...(await explain(result, { to: 'severity', reason, locale })) };
}

/** What the page showed when the form was made; a form that lacks it was not made by us. */
const seenCase = z.object({
  reference: z.string(),
  version: seenVersion,
  from: z.enum(statuses).default('submitted'),
});

/** Line breaks come from forms as CR LF; what was typed is LF. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

async function done(place: Place, reference: string, version: number, locale: Locale): Promise<never> {
  redirect({ href: { pathname: `${place}/${reference}`, query: { ...(await cameAlong()), done: version } }, locale });
  throw new Error('A redirect does not come back.');
}

async function explain(
  failure: Failure,
  { to, reason, locale }: { to: string | null; reason: string; locale: Locale },
): Promise<Pick<ChangeState, 'error' | 'obstacle'>> {
  const [t, w] = await Promise.all([
    getTranslations({ locale, namespace: 'Case.change' }),
    getTranslations({ locale, namespace: 'Workflow' }),
  ]);
  const place = to === 'severity' ? 'severity-reason' : `reason-${to}`;
  const at = (target: string, text: string) => ({ error: { target, text }, obstacle: null });
  switch (failure.code) {
    case 'not_found':
      return notFound();
    case 'changed':
      // The page behind the form shows the case as it is now.
      refresh();
      return { error: null, obstacle: await changedMeanwhile(failure, reason, locale) };
    case 'reason_required':
      return at(place, requiredWords(to, t, w));
    case 'message_required':
      return at(place, w('text.needs_information.required'));
    case 'day_required':
      return at('expectedBy', w('day.required'));
    case 'day_unreal':
      return at('expectedBy', w('day.unreal'));
    case 'day_past':
      return at('expectedBy', w('day.past'));
    case 'same':
      return at('severity', w('severity.same'));
    case 'closed':
      return at('severity', w('severity.closed'));
    case 'outcome_required':
      return at('reason-resolved', t('text.resolved.required'));
    case 'too_long':
      return at(place, t('too_long', { limit: reasonLimit, count: characters(reason) }));
    case 'unstorable':
      return at(place, t('unstorable'));
    case 'unknown_assignee':
      return at('assignee', t('unknown_assignee'));
    case 'too_late':
      return at('to', t('too_late', { days: reopenDays }));
    case 'not_allowed':
    case 'forbidden':
      return at('to', t(failure.code));
  }
}

function requiredWords(to: string | null, t: Translator<'Case.change'>, w: Translator<'Workflow'>): string {
  if (to === 'severity') return w('severity.required');
  return to === 'in_review' ? w('text.reopen.required') : t('text.declined.required');
}

async function changedMeanwhile(
  { changes }: Extract<Failure, { code: 'changed' }>,
  reason: string,
  locale: Locale,
): Promise<Obstacle> {
  const t = await getTranslations({ locale, namespace: 'Case.change' });
  return {
    title: t('changed'),
    text: t('changedText'),
    changes: await toldChanges(changes, locale),
    kept: reason.trim() === '' ? null : { label: t('kept'), text: reason },
    signIn: null,
  };
}

async function signedOut(place: Place, reference: string, locale: Locale): Promise<Obstacle> {
  const t = await getTranslations({ locale, namespace: 'Case.change' });
  const back = `/${locale}${place}/${encodeURIComponent(reference)}`;
  return {
    title: t('signedOut'),
    text: t('signedOutText'),
    changes: [],
    kept: null,
    signIn: { href: `/${locale}/sign-in?next=${encodeURIComponent(back)}`, label: t('signIn') },
  };
}
