'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import type { LetterState, TypedLetter } from '#app/[locale]/escalate/[draft]/letter/letter-state.ts';
import { type LetterWords, letterFields } from '#domain/correspondence/letter-form.ts';
import { locale as localeSchema, type User } from '#domain/identity/user.ts';
import type { ProblemCode } from '#domain/intake/field.ts';
import { characters } from '#domain/intake/text.ts';
import { formatsFor } from '#i18n/formats.ts';
import { currentUser, requireUser } from '#server/identity/session.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { type SendResult, sendLetter } from '#server/intake/letter-sending.ts';
import { type KeepResult, keepLetter, remakeLetter } from '#server/intake/letters.ts';

/**
 * Keeps the letter as it was typed and does what its button says. `intent`: save, copied, mailed, told (it was sent by
 * hand), send (from here), or mine:7, which keeps what was typed over version 7. Comes back only with something to mend.
 */
export async function postLetter(_: LetterState, form: FormData): Promise<LetterState> {
  const user = await currentUser();
  const draftId = draftIn(form);
  const page = `/${await getLocale()}/escalate/${draftId}/letter`;
  const [intent = '', over] = text(form, 'intent').split(':');
  const typed = readTyped(form);
  if (!user) return signedOut(typed, page);
  const told = intent === 'copied' || intent === 'mailed' || intent === 'told';
  const kept = await keep(user, draftId, { ...typed, version: Number(over ?? typed.version) || 0 }, told);
  if (!kept.ok) return notKept(typed, kept);
  if (intent !== 'send') redirect(`${page}?done=${told ? intent : 'saved'}` as Route);
  const sent = await sendLetter(user, draftId, kept.version, typed.to);
  if (sent.ok) redirect(`${page}?done=sent` as Route);
  return notSent({ ...typed, version: kept.version }, sent);
}

/** Makes the letter anew from the answers, in the language that was chosen. */
export async function postRemake(form: FormData): Promise<void> {
  const locale = await getLocale();
  const draftId = draftIn(form);
  const page = `/${locale}/escalate/${draftId}/letter`;
  const user = await requireUser(locale, page);
  const draft = await readDraft(user, draftId);
  const language = localeSchema.catch(locale).parse(form.get('language'));
  const version = Number(text(form, 'version')) || 0;
  const made = draft && !draft.end ? await remakeLetter(user, draft, version, language, new Date()) : null;
  if (made?.ok) redirect(`${page}?done=anew` as Route);
  redirect(`${page}${made?.code === 'stale' ? '?done=stale' : ''}` as Route);
}

function keep(user: User, draftId: string, typed: TypedLetter, told: boolean): Promise<KeepResult> {
  const { version, subject, body, madeFrom } = typed;
  const language = localeSchema.catch('en').parse(typed.language);
  return keepLetter(user, draftId, version, { language, subject, body, madeFrom }, told ? 'told' : null);
}

async function signedOut(typed: TypedLetter, page: string): Promise<LetterState> {
  const t = await getTranslations('Escalate.trouble.signedOut');
  const href = `/${await getLocale()}/sign-in?next=${encodeURIComponent(page)}`;
  const trouble = { title: t('title'), text: t('text'), link: { href, label: t('action') }, theirs: null };
  return { typed, errors: [], trouble };
}

async function notKept(typed: TypedLetter, kept: Exclude<KeepResult, { ok: true }>): Promise<LetterState> {
  switch (kept.code) {
    case 'wrong':
      return { typed, errors: await errorsOf(typed, kept.problems), trouble: null };
    case 'not_found': {
      const t = await getTranslations('Escalate.trouble.gone');
      const link = { href: `/${await getLocale()}/escalate`, label: t('action') };
      return { typed, errors: [], trouble: { title: t('title'), text: t('text'), link, theirs: null } };
    }
    case 'stale': {
      const t = await getTranslations('Letter.stale');
      const moment = formatsFor(await getLocale()).moment(kept.updatedAt);
      const theirs = { ...kept.theirs, version: kept.version };
      return { typed, errors: [], trouble: { title: t('title'), text: t('text', { moment }), link: null, theirs } };
    }
  }
}

async function errorsOf(
  typed: TypedLetter,
  problems: { field: keyof LetterWords; code: ProblemCode }[],
): Promise<LetterState['errors']> {
  const t = await getTranslations('Letter');
  const errors = await getTranslations('Errors');
  return problems.map(({ field, code }) => {
    if (code === 'required') return { target: field, text: t(`errors.${field}`) };
    const words = { field: t(field), limit: letterFields[field].limit, count: characters(typed[field]) };
    return { target: field, text: errors(code as 'too_long', words) };
  });
}

async function notSent(typed: TypedLetter, { code, ...sent }: Exclude<SendResult, { ok: true }>): Promise<LetterState> {
  const t = await getTranslations('Letter.errors');
  const at = (text: string): LetterState => ({ typed, errors: [{ target: 'to', text }], trouble: null });
  switch (code) {
    case 'not_an_address':
      return at(typed.to.trim() === '' ? t('toMissing') : t('toFormat'));
    case 'forbidden':
      return at(t('forbidden'));
    case 'limited':
      return at(t('limited', { hours: Math.ceil(('minutes' in sent ? sent.minutes : 0) / 60) }));
    default:
      return notKept(typed, { ok: false, code: 'not_found' });
  }
}

function readTyped(form: FormData): TypedLetter {
  return {
    version: Number(text(form, 'version')) || 0,
    language: text(form, 'language'),
    madeFrom: text(form, 'madeFrom'),
    subject: text(form, 'subject'),
    body: text(form, 'body'),
    to: text(form, 'to'),
  };
}

/** Line breaks as they were typed: forms bring CR LF. */
function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
