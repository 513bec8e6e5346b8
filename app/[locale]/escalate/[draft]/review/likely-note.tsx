import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseSlip } from '#app/_case/case-slip.tsx';
import { Link } from '#app/_shell/link.tsx';
import { signs } from '#app/[locale]/escalate/[draft]/_form/layout.ts';
import type { NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { User } from '#domain/identity/user.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { likelyCasesForDraft } from '#server/triage/likely-cases.ts';

/** The note on the open cases that look like this draft (F14), each with the way to add to it; null where none does. */
export async function likelyNote(user: User, draft: Draft): Promise<NoteWords | null> {
  const found = await likelyCasesForDraft(user, draft);
  if (found.length === 0) return null;
  const t = await getTranslations('Likely.note');
  return {
    sign: signs.examples,
    title: t('title', { n: found.length }),
    body: (
      <>
        <p>{t('text')}</p>
        {found.map((escalation) => (
          <CaseSlip key={escalation.reference} place="/escalations" escalation={escalation} shared={escalation.shared}>
            <p>
              <Link href={`/escalate/${draft.id}/join/${escalation.reference}` as Route}>
                {found.length > 1 ? t('joinOf', { reference: escalation.reference }) : t('join')}
              </Link>
            </p>
          </CaseSlip>
        ))}
      </>
    ),
  };
}
