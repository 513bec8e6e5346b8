import { getTranslations } from 'next-intl/server';
import { postRemake } from '#app/[locale]/escalate/[draft]/letter/actions.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { languageNames } from '#i18n/routing.ts';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';

/** The partner's language, and the way to have the letter made anew in it from the answers. */
export async function Remake({
  draftId,
  version,
  language,
  outdated,
}: {
  draftId: string;
  version: number;
  language: Locale;
  outdated: boolean;
}) {
  const t = await getTranslations('Letter');
  return (
    <form action={postRemake} className="remake">
      {outdated && <Notice kind="warn">{t('outdated')}</Notice>}
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <Select
        key={language}
        id="letter-language"
        name="language"
        label={t('language')}
        hint={t('languageHint')}
        defaultValue={language}
      >
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </Select>
      <SubmitButton look="second" small aria-describedby={version > 0 ? 'remake-hint' : undefined}>
        {version > 0 ? t('remake') : t('make')}
      </SubmitButton>
      {version > 0 && (
        <p className="hint" id="remake-hint">
          {t('remakeHint')}
        </p>
      )}
    </form>
  );
}
