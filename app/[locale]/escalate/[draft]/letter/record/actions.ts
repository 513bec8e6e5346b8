'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import { showProblems } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import { stepWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import type { RecordState } from '#app/[locale]/escalate/[draft]/letter/record/record-state.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { judgeStep } from '#domain/intake/review.ts';
import { entriesOf, readForm } from '#domain/intake/typed.ts';
import { currentUser } from '#server/identity/session.ts';
import { recordLetter } from '#server/intake/letter-record.ts';

/** Adds the letter to the record of contact, or comes back with what is to be mended in the entry. */
export async function postRecord(_: RecordState, form: FormData): Promise<RecordState> {
  const locale = await getLocale();
  const draftId = draftIn(form);
  const contact = { ...readForm('contact', form), waived: '', waiverReason: '' };
  const [typed = {}] = entriesOf('contact', contact);
  const user = await currentUser();
  if (!user) return { typed, errors: [], obstacle: (await getTranslations('Escalate.trouble'))('signedOut.text') };

  const problems = judgeStep('contact', contact, latestToday(new Date()));
  if (problems.length > 0) {
    const shown = showProblems(problems, contact, await stepWords('contact', { toReview: false }));
    const errors = shown.map(({ target, here, wrongPart }) => ({ target, text: here, wrongPart }));
    return { typed, errors, obstacle: null };
  }
  const recorded = await recordLetter(user, draftId, Number(form.get('version')) || 0, typed);
  if (recorded.ok) redirect(`/${locale}/escalate/${draftId}/letter?done=recorded` as Route);
  if (recorded.code === 'not_found') notFound();
  return { typed, errors: [], obstacle: (await getTranslations('Letter.entry'))(recorded.code) };
}
