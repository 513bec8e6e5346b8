import type { Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Locale, User } from '#domain/identity/user.ts';
import { currentUser, requireUser } from '#server/identity/session.ts';
import { type Draft, readDraft } from '#server/intake/drafts.ts';

/**
 * The draft of a page and who reads it; null where there is none for this reader. A draft that has ended is no
 * longer edited: its receipt is shown, or how it was closed.
 */
export async function openDraft(
  locale: Locale,
  draftId: string,
  here: string,
): Promise<{ user: User; draft: Draft } | null> {
  const user = await requireUser(locale, here);
  const draft = await readDraft(user, draftId);
  if (!draft) return null;
  if (draft.end) {
    const page = draft.end.kind === 'submitted' ? 'receipt' : 'settled';
    redirect(`/${locale}/escalate/${draftId}/${page}` as Route);
  }
  return { user, draft };
}

/**
 * As `openDraft` for a step, which also answers a posted form: then the page shows what was posted, whatever has become
 * of session and draft meanwhile, so that nothing typed is lost. User and draft are null there where they are gone;
 * nothing of the draft is shown then.
 */
export async function openStep(
  locale: Locale,
  draftId: string,
  here: string,
): Promise<{ user: User | null; draft: Draft | null } | null> {
  if (!(await isPosted())) return openDraft(locale, draftId, here);
  const user = await currentUser();
  return { user, draft: user && (await readDraft(user, draftId)) };
}

/** Whether the page answers a form that was posted to it; reading a page has no body. */
async function isPosted(): Promise<boolean> {
  const type = (await headers()).get('content-type') ?? '';
  return type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded');
}
