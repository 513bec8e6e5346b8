import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { postReview } from '#app/[locale]/escalate/[draft]/review/actions.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { languageNames } from '#i18n/routing.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';

interface SendProps {
  draftId: string;
  language: Locale;
  email: string;
  /** by when a CSM replies; null: nobody can say */
  answerBy: Date | null;
  /** in which that is told */
  timeZone: string;
  /** what is to be known before it is submitted */
  children: ReactNode;
}

/** What happens when it is submitted, by when, and the button that does it. */
export async function Send({ draftId, language, email, answerBy, timeZone, children }: SendProps) {
  const t = await getTranslations('Escalate.review');
  const receipt = await getTranslations('Receipt');
  const { fullMoment } = zonedFormats(await getLocale(), timeZone);
  return (
    <form action={postReview} className="send" aria-labelledby="send">
      <input type="hidden" name="draft" value={draftId} />
      <h2 id="send">{t('when')}</h2>
      <ol className="next">
        <li>
          <b>{t('atOnce')}</b>
          <span>{t('atOnceText', { email })}</span>
        </li>
        {answerBy && (
          <li>
            <b>{t('by', { date: fullMoment(answerBy) })}</b>
            <span>{receipt('byText')}</span>
          </li>
        )}
        <li>
          <b>{t('partner')}</b>
          <span>{t('partnerText')}</span>
        </li>
      </ol>
      {children}
      <Select id="language" name="language" label={t('language')} hint={t('languageHint')} defaultValue={language}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </Select>
      <div className="foot">
        <SubmitButton name="intent" value="submit">
          {t('submit')}
        </SubmitButton>
        <SubmitButton look="text" name="intent" value="later">
          {t('keep')}
        </SubmitButton>
      </div>
    </form>
  );
}
