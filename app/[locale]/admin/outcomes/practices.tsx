import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { Outcomes } from '#server/guidance/outcomes.ts';

/** What helped where no case was needed, the most frequent first. */
export function Practices({ practices }: Pick<Outcomes, 'practices'>) {
  const t = useTranslations('Admin.outcomes');
  const help = useTranslations('Settled.help');
  const { number } = formatsFor(useLocale());
  return (
    <section>
      <h2>{t('practices')}</h2>
      {practices.length === 0 ? (
        <p>{t('practicesEmpty')}</p>
      ) : (
        <table className="counts">
          <caption className="vh">{t('practices')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('practice')}</th>
              <th scope="col" className="n">
                {t('avoided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {practices.map(({ practice, avoided }) => (
              <tr key={practice}>
                <th scope="row">{help(`${practice}.label`)}</th>
                <td className="n">{number(avoided)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
