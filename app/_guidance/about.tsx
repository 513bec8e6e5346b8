import { useTranslations } from 'next-intl';
import { getPathname } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';
import { Button } from '#ui/button.tsx';
import { ChoiceText } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';

/** What the escalation is about decides where it goes; only work of the partner goes on to the form. */
export function About({ locale }: { locale: Locale }) {
  const t = useTranslations('Guidance.about');
  return (
    <form className="slip" action={getPathname({ locale, href: '/escalate' })} aria-labelledby="about">
      <fieldset aria-describedby="about-hint">
        <legend>
          <h2 id="about">{t('title')}</h2>
        </legend>
        <p className="hint" id="about-hint">
          {t('hint')}
        </p>
        {(['partner', 'defect', 'billing'] as const).map((about) => (
          <label className="radio" key={about}>
            <input type="radio" name="about" value={about} defaultChecked={about === 'partner'} />
            <ChoiceText label={t(`${about}.label`)} meaning={t(`${about}.meaning`)} />
          </label>
        ))}
      </fieldset>
      <Button type="submit">
        {t('start')} <Icon name="arrow" />
      </Button>
      <p className="later">{t('later')}</p>
    </form>
  );
}
