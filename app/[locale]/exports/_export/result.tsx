import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { ExportRequest } from '#domain/exports/export-request.ts';
import { formatsFor } from '#i18n/formats.ts';
import { buttonClass } from '#ui/button.tsx';
import { DownloadLink } from '#ui/download-link.tsx';
import { Empty } from '#ui/empty.tsx';
import { answeredCookie, downloadPath } from './address.ts';

/** What the choices come to: how many rows, and the file. */
export function Result({ request, rows, asOf }: { request: ExportRequest; rows: number; asOf: Date }) {
  const t = useTranslations('Exports.result');
  const locale = useLocale();
  if (rows === 0) {
    return (
      <Empty title={t(request.rows === 'cases' ? 'empty' : 'emptyEntries')}>
        <Link className={buttonClass({ look: 'second', small: true })} href="/exports">
          {t('clear')}
        </Link>
      </Empty>
    );
  }
  return (
    <section className="exportresult" aria-labelledby="result">
      <h2 id="result">{t('title')}</h2>
      <p className="figure">{t('count', { count: rows })}</p>
      <p>{t('asOf', { moment: formatsFor(locale).moment(asOf) })}</p>
      <p>
        <DownloadLink
          className={buttonClass()}
          href={downloadPath(locale, request, asOf)}
          cookie={answeredCookie}
          preparing={t('preparing')}
        >
          {t('download', { count: rows })}
        </DownloadLink>
      </p>
      <ul className="hint">
        <li>{t('changing')}</li>
        <li>{t('safe')}</li>
        <li>{t('audited')}</li>
      </ul>
    </section>
  );
}
