import type { Locale } from '#i18n/routing.ts';

/**
 * What somebody typed, as they typed it: its lines, its language and its direction, never as markup. A line of
 * Hebrew or Arabic finds its own direction.
 */
export function FreeText({
  language,
  inline = false,
  className,
  children,
}: {
  language: Locale;
  inline?: boolean;
  className?: string;
  children: string;
}) {
  const Tag = inline ? 'span' : 'p';
  return (
    <Tag className={className ? `typed ${className}` : 'typed'} lang={language} dir="auto">
      {children}
    </Tag>
  );
}
