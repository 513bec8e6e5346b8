import { getTranslations } from 'next-intl/server';
import type { Obstacle } from '#app/_case/change-state.ts';
import { toldChanges } from '#app/_case/told-changes.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Changed } from '#server/triage/guarded-case.ts';

/** Why nothing was stored: something was said or done meanwhile, or the case was closed. */
export type ToldChanges = Omit<Changed, 'code'> & { code: 'changed' | 'closed' };

/** Puts it into words, with what happened since. */
export async function tellObstacle(
  { code, changes }: ToldChanges,
  place: '/desk' | '/escalations',
  locale: Locale,
): Promise<Obstacle> {
  const t = await getTranslations({ locale, namespace: 'Talk.obstacle' });
  const closed = place === '/desk' ? 'closedDeskText' : 'closedOwnText';
  return {
    title: t(code),
    text: t(code === 'closed' ? closed : 'changedText'),
    changes: await toldChanges(changes, locale),
    kept: null,
    signIn: null,
  };
}

/** The session has ended: what was typed stays, and signing in happens beside it. */
export async function tellSignIn(place: string, reference: string, locale: Locale): Promise<Obstacle> {
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
