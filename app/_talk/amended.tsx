import { useTranslations } from 'next-intl';
import { changedPart } from '#domain/correspondence/changed-part.ts';
import type { Locale } from '#i18n/routing.ts';
import { useAnswerWords } from './answer-words.ts';

/** An amended answer, before and after, with what differs marked. */
export function Amended({
  path,
  before,
  after,
  language,
}: {
  path: string;
  before: string | null;
  after: string;
  language: Locale;
}) {
  const t = useTranslations('Question');
  const { value, isTyped } = useAnswerWords();
  const [old, fresh] = [value(path, before), value(path, after)];
  const { start, removed, added, end } = changedPart(old ?? '', fresh ?? '');
  const typed = isTyped(path) ? { className: 'typed', lang: language, dir: 'auto' } : {};
  const nothing = <span className="t-muted">{t('nothingGiven')}</span>;
  return (
    <details className="amended">
      <summary>{t('amended')}</summary>
      <dl>
        <div>
          <dt>{t('before')}</dt>
          <dd {...(old === null ? {} : typed)}>
            {old === null ? (
              nothing
            ) : (
              <>
                {start}
                {removed && <del>{removed}</del>}
                {end}
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('after')}</dt>
          <dd {...(fresh === null ? {} : typed)}>
            {fresh === null ? (
              nothing
            ) : (
              <>
                {start}
                {added && <ins>{added}</ins>}
                {end}
              </>
            )}
          </dd>
        </div>
      </dl>
    </details>
  );
}
