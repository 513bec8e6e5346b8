'use server';

import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { FieldId, Outcome } from '#app/[locale]/sign-in/outcome.ts';
import { emailAddress } from '#domain/identity/person.ts';
import { firstPage, returnPath } from '#domain/identity/return-path.ts';
import { keepSession } from '#server/identity/session.ts';
import { type SignedIn, signInWithLink, signInWithPassword } from '#server/identity/sign-in.ts';
import { sendSignInLink } from '#server/identity/sign-in-links.ts';

/** Signs in by password, or mails a link: `intent` says which. Comes back only with something to mend. */
export async function signIn(_before: Outcome, form: FormData): Promise<Outcome> {
  return text(form, 'intent') === 'link' ? mailLink(form) : checkPassword(form);
}

/** Signs in whoever confirms a mailed link. */
export async function confirmLink(form: FormData): Promise<void> {
  const result = await signInWithLink(text(form, 'token'), await headers());
  if (result.ok) return enter(result, form);
  redirect(await pathTo('/link', form));
}

async function checkPassword(form: FormData): Promise<Outcome> {
  const t = await getTranslations('SignIn.errors');
  const typed = text(form, 'email');
  const password = text(form, 'password');
  const address = emailAddress.safeParse(typed);
  const errors: Outcome['errors'] = [
    ...(await addressErrors('password-email', typed)),
    ...(password ? [] : [{ target: 'password' as const, text: t('passwordMissing') }]),
  ];
  if (!address.success || errors.length > 0) return { email: typed, errors };

  const result = await signInWithPassword({ email: address.data, password }, await headers());
  if (result.ok) return enter(result, form);
  const complaint =
    result.code === 'limited' ? t('passwordLimited', { minutes: result.minutes }) : t('wrongCredentials');
  return { email: typed, errors: [{ target: 'password-email', text: complaint }] };
}

async function mailLink(form: FormData): Promise<Outcome> {
  const t = await getTranslations('SignIn.errors');
  const typed = text(form, 'email');
  const address = emailAddress.safeParse(typed);
  if (!address.success) return { email: typed, errors: await addressErrors('link-email', typed) };

  const locale = await getLocale();
  const next = returnPath(text(form, 'next'), locale);
  const result = await sendSignInLink({ email: address.data, locale, next }, await headers());
  if (result.ok) redirect(await pathTo('/sent', form));
  return {
    email: typed,
    errors: [{ target: 'link-email', text: t('linkLimited', { minutes: result.minutes }) }],
  };
}

async function addressErrors(target: FieldId, typed: string): Promise<Outcome['errors']> {
  const t = await getTranslations('SignIn.errors');
  if (typed.trim() === '') return [{ target, text: t('emailMissing') }];
  return emailAddress.safeParse(typed).success ? [] : [{ target, text: t('emailFormat') }];
}

/** Lands where one was, in the language that one reads. */
async function enter(signedIn: SignedIn, form: FormData): Promise<never> {
  await keepSession(signedIn.headers);
  const locale = await getLocale();
  redirect((returnPath(text(form, 'next'), locale) ?? firstPage(signedIn.role, locale)) as Route);
}

/** A page of signing in that still knows where one was. */
async function pathTo(page: '/link' | '/sent', form: FormData): Promise<Route> {
  const locale = await getLocale();
  const next = returnPath(text(form, 'next'), locale);
  return `/${locale}/sign-in${page}${next ? `?${new URLSearchParams({ next })}` : ''}` as Route;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
