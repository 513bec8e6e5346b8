import { getLocale, getTranslations } from 'next-intl/server';
import { FreeText } from '#app/_case/free-text.tsx';
import { postBypass, postDropBypass } from '#app/[locale]/escalate/[draft]/wait/actions.ts';
import { BypassForm } from '#app/[locale]/escalate/[draft]/wait/bypass-form.tsx';
import { bypassReasons } from '#domain/intake/bypass.ts';
import { waiverReasonLimit } from '#domain/intake/steps.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Section } from '#ui/section.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** The way past the clock, with a reason; and the reason that was given, to be read, changed or taken back. */
export async function BypassSection({
  draft: { id, bypass, language },
  title,
}: {
  draft: Draft;
  /** of the page, which the form writes: it alone knows of an error */
  title: string;
}) {
  const t = await getTranslations('Clock.bypass');
  const label = await getTranslations('Bypass');
  const form = await getTranslations('Escalate.form');
  return (
    <Section id="bypass" title={bypass ? t('given') : t('title')}>
      {bypass && (
        <>
          <p className="strong">{label(bypass.reason)}</p>
          <FreeText language={language}>{bypass.detail}</FreeText>
          <form action={postDropBypass} className="foot">
            <input type="hidden" name="draft" value={id} />
            <SubmitButton look="text">{t('drop')}</SubmitButton>
          </form>
        </>
      )}
      <p>{t('text')}</p>
      <BypassForm
        action={postBypass}
        page={`/${await getLocale()}/escalate/${id}/wait`}
        draftId={id}
        given={bypass ?? { reason: '', detail: '' }}
        options={bypassReasons.map((value) => ({ value, label: label(value), meaning: t(`meaning.${value}`) }))}
        words={{
          reason: t('reason'),
          detail: t('detail'),
          hint: t('detailHint'),
          limit: form('limit', { limit: waiverReasonLimit }),
          submit: t('submit'),
          title,
          titleWithError: (await getTranslations('App'))('titleWithError', { title }),
          error: form('error'),
          one: (await getTranslations('Errors'))('summary', { n: 1 }),
          two: (await getTranslations('Errors'))('summary', { n: 2 }),
        }}
      />
    </Section>
  );
}
