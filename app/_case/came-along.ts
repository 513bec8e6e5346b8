import { headers } from 'next/headers';

/**
 * The queue that somebody came to a case from, to be carried along when a form leads back to the case: the address of
 * the page that the form stands on says it. Nothing where it does not.
 */
export async function cameAlong(): Promise<{ from?: string }> {
  const page = (await headers()).get('referer');
  const from = page && URL.canParse(page) ? new URL(page).searchParams.get('from') : null;
  return from ? { from } : {};
}
