import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { wordsLimit } from '#domain/triage/queue-filter.ts';
import { GetForm } from '#ui/get-form.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** Words to find own cases by; on the first page of what was found, how many they are. */
export function OwnSearch({ typed, found, more }: { typed: string | null; found: number | null; more: boolean }) {
  const t = useTranslations('Search');
  return (
    <search className="ownsearch">
      <GetForm key={typed} action={`/${useLocale()}/escalations`} className="find">
        <label className="vh" htmlFor="find">
          {t('own.label')}
        </label>
        <input
          className="input s"
          id="find"
          name="q"
          type="search"
          defaultValue={typed ?? ''}
          maxLength={wordsLimit}
          placeholder={t('own.hint')}
          autoComplete="off"
        />
        <SubmitButton look="second" small>
          {t('own.submit')}
        </SubmitButton>
      </GetForm>
      {typed !== null && (
        <p className="searchnote">
          {found !== null && (more ? t('own.many', { n: found }) : t('own.count', { n: found }))}{' '}
          <Link href="/escalations">{t('own.all')}</Link>
        </p>
      )}
    </search>
  );
}
