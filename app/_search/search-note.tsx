import { useTranslations } from 'next-intl';
import { mostSearchWords, readSearch } from '#domain/triage/search-query.ts';
import { rankedUpTo } from '#server/triage/search.ts';

/** What of a search was left out: words that were too many, and cases beyond the newest that match. */
export function SearchNote({ typed, total, ranked }: { typed: string | null; total: number; ranked: boolean }) {
  const t = useTranslations('Search');
  const cut = readSearch(typed ?? '')?.cut ?? false;
  const more = typed !== null && ranked && total > rankedUpTo;
  if (!cut && !more) return null;
  return (
    <p className="searchnote">
      {cut && t('cut', { n: mostSearchWords })} {more && t('newest', { n: rankedUpTo })}
    </p>
  );
}
