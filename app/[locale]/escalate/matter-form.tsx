import { getTranslations } from 'next-intl/server';
import { chooseMatter } from '#app/[locale]/escalate/actions.ts';
import { matters } from '#app/[locale]/escalate/matter.ts';
import { Radios } from '#ui/choice.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** Asks what it is about, so that it reaches the right people at once. `missing`: the form came without an answer. */
export async function MatterForm({ missing }: { missing: boolean }) {
  const t = await getTranslations('Escalate');
  const about = await getTranslations('Guidance.about');
  const error = missing ? t('start.missing') : undefined;
  const errors = error ? [{ target: 'about', text: error }] : [];
  return (
    <form action={chooseMatter} noValidate>
      <ErrorSummary title={(await getTranslations('Errors'))('summary', { n: errors.length })} errors={errors} />
      <h1>{t('start.title')}</h1>
      <p className="lead">{t('start.lead')}</p>
      <Radios
        id="about"
        name="about"
        label={about('title')}
        hint={about('hint')}
        error={error}
        errorPrefix={t('form.error')}
        options={matters.map((matter) => ({
          value: matter,
          label: about(`${matter}.label`),
          meaning: about(`${matter}.meaning`),
        }))}
      />
      <p className="foot">
        <SubmitButton>
          {t('start.continue')} <Icon name="arrow" />
        </SubmitButton>
      </p>
    </form>
  );
}
