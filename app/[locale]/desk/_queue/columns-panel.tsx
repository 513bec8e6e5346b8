import { useTranslations } from 'next-intl';
import { densities, deskColumns } from '#domain/triage/desk-look.ts';
import type { DeskSettings } from '#server/triage/desk-settings.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postLook } from './actions.ts';
import { Back } from './back.tsx';
import type { Place } from './place.ts';

/** Which columns the list has, and how dense its rows stand: kept for the reader, on every machine. */
export function ColumnsPanel({ settings, place }: { settings: DeskSettings; place: Place }) {
  const t = useTranslations('Desk.look');
  const column = useTranslations('Desk.columns');
  return (
    <form action={postLook} className="deskpanel" id="columns" aria-label={t('open')}>
      <Back place={place} />
      <fieldset className="facet">
        <legend className="label">{t('columns')}</legend>
        {deskColumns.map((name) => (
          <label key={name}>
            <input type="checkbox" name="column" value={name} defaultChecked={settings.columns.includes(name)} />
            <span>{column(name)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="facet">
        <legend className="label">{t('density')}</legend>
        {densities.map((name) => (
          <label key={name}>
            <input type="radio" name="density" value={name} defaultChecked={settings.density === name} />
            <span>{t(name)}</span>
          </label>
        ))}
      </fieldset>
      <div className="acts">
        <SubmitButton small>{t('keep')}</SubmitButton>
      </div>
    </form>
  );
}
