'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import type { BypassState } from '#app/[locale]/escalate/[draft]/wait/bypass-state.ts';
import type { User } from '#domain/identity/user.ts';
import { requireUser } from '#server/identity/session.ts';
import { bypassClock, dropBypass } from '#server/intake/bypass.ts';
import { parkDraft, resumeDraft } from '#server/intake/parking.ts';

/** Parks the draft. Where there is nothing to wait for, or it has ended, its page says so. */
export async function postPark(form: FormData): Promise<void> {
  const { user, draftId, base } = await asked(form);
  const parked = await parkDraft(user, draftId, new Date());
  redirect(`${base}/wait${parked.ok ? '?parked' : ''}` as Route);
}

/** Takes the draft up again, from its page or from the list. */
export async function postResume(form: FormData): Promise<void> {
  const { user, draftId, base } = await asked(form);
  await resumeDraft(user, draftId);
  redirect(`${base}/wait?parked` as Route);
}

/** Keeps the reason why the draft does not wait and goes on to the review, or comes back with what is to be mended. */
export async function postBypass(_: BypassState, form: FormData): Promise<BypassState> {
  const { user, draftId, base } = await asked(form);
  const [reason, detail] = [form.get('reason'), String(form.get('detail') ?? '').replaceAll('\r\n', '\n')];
  const result = await bypassClock(user, draftId, { reason, detail });
  if (result.ok) redirect(`${base}/review#send` as Route);
  if (result.code === 'not_found') notFound();
  const t = await getTranslations('Clock.bypass');
  const errors = await getTranslations('Errors');
  const words = { field: t('detailName'), limit: 2000, count: [...detail].length };
  return {
    reason: typeof reason === 'string' ? reason : '',
    detail,
    errors: result.problems.map(({ path, code }) => {
      if (path === 'reason') return { target: 'reason', text: t('reasonMissing') };
      if (code === 'required' || code === 'not_text') return { target: 'detail', text: t('detailMissing') };
      return { target: 'detail', text: errors(code as 'reason_thin', words) };
    }),
  };
}

/** Takes the reason back. */
export async function postDropBypass(form: FormData): Promise<void> {
  const { user, draftId, base } = await asked(form);
  await dropBypass(user, draftId);
  redirect(`${base}/wait` as Route);
}

async function asked(form: FormData): Promise<{ user: User; draftId: string; base: string }> {
  const locale = await getLocale();
  const draftId = draftIn(form);
  const base = `/${locale}/escalate/${draftId}`;
  return { user: await requireUser(locale, `${base}/wait`), draftId, base };
}
