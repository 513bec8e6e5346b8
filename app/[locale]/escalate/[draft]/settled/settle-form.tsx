import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { postSettle } from '#app/[locale]/escalate/[draft]/settled/actions.ts';
import { helps } from '#domain/intake/help.ts';
import { Radios } from '#ui/choice.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** Asks what helped, and closes the draft. `missing`: it came without an answer. */
export async function SettleForm({ draftId, chosen, missing }: { draftId: string; chosen: string; missing: boolean }) {
  const t = await getTranslations('Settled');
  const app = await getTranslations('App');
  const form = await getTranslations('Escalate.form');
  const error = missing ? t('missing') : undefined;
  const errors = error ? [{ target: 'helped', text: error }] : [];
  const title = `${t('title')} – ${app('name')}`;
  return (
    <form action={postSettle} noValidate>
      <title>{missing ? app('titleWithError', { title }) : title}</title>
      <ErrorSummary title={(await getTranslations('Errors'))('summary', { n: 1 })} errors={errors} />
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead')}</p>
      <input type="hidden" name="draft" value={draftId} />
      <Radios
        id="helped"
        name="helped"
        label={t('question')}
        hint={t('hint')}
        error={error}
        errorPrefix={form('error')}
        defaultValue={chosen}
        options={helps.map((value) => ({
          value,
          label: t(`help.${value}.label`),
          meaning: t(`help.${value}.meaning`),
        }))}
      />
      <p className="foot">
        <SubmitButton>{t('submit')}</SubmitButton>
        <Link href={`/escalate/${draftId}`}>{t('back')}</Link>
      </p>
    </form>
  );
}
