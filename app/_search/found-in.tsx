import { useTranslations } from 'next-intl';
import type { Excerpt, Piece, SearchHit } from '#domain/triage/search-excerpt.ts';

/** Where in a case the words stand that were searched for: the answer's name, and what stands around them, marked. */
export function FoundIn({ hit }: { hit: SearchHit }) {
  if (hit.excerpts.length === 0) return null;
  return (
    <ul className="foundin">
      {hit.excerpts.map((excerpt) => (
        <Found key={excerpt.field + excerpt.pieces[0]?.text} excerpt={excerpt} />
      ))}
    </ul>
  );
}

function Found({ excerpt: { field, language, pieces, cutBefore, cutAfter } }: { excerpt: Excerpt }) {
  const t = useTranslations('Search.field');
  if (field === 'title') return null;
  return (
    <li>
      <span className="k">{t(field)}</span>{' '}
      <q lang={language ?? undefined} dir="auto">
        {cutBefore && '… '}
        <Pieces pieces={pieces} />
        {cutAfter && ' …'}
      </q>
    </li>
  );
}

/** A text as it was typed, with what was searched for marked in it. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text in their order
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
