import type { Span } from '#domain/readiness/finding.ts';
import { pieces } from '#domain/readiness/marks.ts';
import type { Locale } from '#i18n/routing.ts';

/**
 * What somebody typed, as they typed it: its lines, its language and its direction, never as markup. A line of
 * Hebrew or Arabic finds its own direction. `marks`: the words that a finding rests on.
 */
export function FreeText({
  language,
  inline = false,
  className,
  marks = [],
  children,
}: {
  language: Locale;
  inline?: boolean;
  className?: string;
  marks?: readonly Span[] | undefined;
  children: string;
}) {
  const Tag = inline ? 'span' : 'p';
  return (
    <Tag className={className ? `typed ${className}` : 'typed'} lang={language} dir="auto">
      {marks.length === 0
        ? children
        : [...pieces(children, marks).entries()].map(([index, piece]) =>
            piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
          )}
    </Tag>
  );
}
