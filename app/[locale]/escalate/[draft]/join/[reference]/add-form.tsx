import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postJoin } from './actions.ts';

/** Confirms it: for the case as this page shows it. */
export async function AddForm({
  draftId,
  reference,
  version,
}: {
  draftId: string;
  reference: string;
  version: number;
}) {
  const t = await getTranslations('Likely.join');
  return (
    <form action={postJoin} className="foot">
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton>{t('submit')}</SubmitButton>
      <Link href={`/escalate/${draftId}/review`}>{t('keep')}</Link>
    </form>
  );
}
