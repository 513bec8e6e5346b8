import { useLocale, useTranslations } from 'next-intl';
import { products } from '#domain/catalogue/product.ts';
import { formatsFor } from '#i18n/formats.ts';
import { Icon } from '#ui/icon.tsx';

type Version = { version: string; supportEndsOn: string | null; products: readonly string[] };

/** Which versions of which product are supported, and until when; `today` is an ISO date. */
export function Versions({ asOf, versions, today }: { asOf: string | null; versions: Version[]; today: string }) {
  const t = useTranslations('Guidance.products');
  const product = useTranslations('Product');
  const formats = formatsFor(useLocale());
  return (
    <section aria-labelledby="products">
      <h2 id="products">{t('title')}</h2>
      <p>{t('text')}</p>
      {asOf === null ? (
        <p>{t('empty')}</p>
      ) : (
        <table>
          <caption>{t('caption', { date: formats.longDate(asOf) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('version')}</th>
              {products.map((code) => (
                <th key={code} scope="col">
                  {product(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((line) => (
              <tr key={line.version}>
                <th scope="row">{line.version}</th>
                {products.map((code) => (
                  <td key={code} data-label={product(code)}>
                    {line.products.includes(code) ? (
                      <Support endsOn={line.supportEndsOn} today={today} />
                    ) : (
                      t('notOffered')
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Support({ endsOn, today }: { endsOn: string | null; today: string }) {
  const t = useTranslations('Guidance.products');
  const formats = formatsFor(useLocale());
  const ended = endsOn !== null && endsOn < today;
  return (
    <>
      <span className="state">
        <Icon name={ended ? 'ring-dashed' : 'disc-check'} className={ended ? undefined : 't-ok'} />
        {ended ? t('ended') : t('supported')}
      </span>
      {endsOn && <small>{t('lastDay', { date: formats.tableDate(endsOn) })}</small>}
    </>
  );
}
