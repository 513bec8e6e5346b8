import { Fragment } from 'react';

/**
 * The texts of an old revision in their order: a title heads its group, the rest are paragraphs. Knows next to no keys,
 * since an old revision has those of its day. A text with a place for a value, such as a date, was no guidance: left out.
 */
export function KeptTexts({ texts, level }: { texts: unknown; level: number }) {
  if (typeof texts === 'string') return texts.includes('{') ? null : <p>{emphasized(texts)}</p>;
  if (typeof texts !== 'object' || texts === null) return null;
  const { title, ...rest } = texts as Record<string, unknown>;
  const Heading = `h${Math.min(level, 6)}` as 'h3';
  const headed = typeof title === 'string';
  return (
    <>
      {headed && <Heading>{title}</Heading>}
      {Object.entries(rest).map(([key, value]) =>
        key === 'not' && typeof value === 'string' ? (
          <p key={key}>
            <s>{value}</s>
          </p>
        ) : furniture.has(key) ? null : (
          <KeptTexts key={key} texts={value} level={headed ? level + 1 : level} />
        ),
      )}
    </>
  );
}

/** What stands on the guidance page and advises nobody: the way into the form, the list of versions, search results. */
const furniture = new Set(['hero', 'about', 'products', 'description', 'action']);

/** `<b>` is the one mark that guidance uses. */
function emphasized(text: string) {
  return [...text.split(/<b>(.*?)<\/b>/s).entries()].map(([index, part]) =>
    index % 2 === 1 ? <strong key={index}>{part}</strong> : <Fragment key={index}>{part}</Fragment>,
  );
}
