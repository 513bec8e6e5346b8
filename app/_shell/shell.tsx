import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { Footer } from '#app/_shell/footer.tsx';
import { Header } from '#app/_shell/header.tsx';
import { preloadFonts } from '#app/_shell/preload-fonts.ts';
import { LateNotice } from '#ui/late-page.tsx';

/**
 * The frame of every page: header, main, footer, and the link that skips to main. `look` says which leaf the page is:
 * the customer's sheet, the guidance's manila, or the desk with its smaller type. `steps` stands between header and main.
 */
export function Shell({
  look = 'sheet',
  steps,
  mainClass,
  children,
  ...header
}: ComponentProps<typeof Header> & {
  look?: 'sheet' | 'manila' | 'desk';
  steps?: ReactNode;
  /** `wrap plain` for one column of text, `casepage` for a case; nothing where the page lays itself out. */
  mainClass?: string;
  children: ReactNode;
}) {
  const t = useTranslations('App');
  preloadFonts(look);
  return (
    <div className={`page ${look}`}>
      <a className="skip" href="#main">
        {t('header.skip')}
      </a>
      <LateNotice words={t('header.loading')} />
      <Header {...header} />
      {steps}
      <main id="main" tabIndex={-1} className={mainClass}>
        {children}
      </main>
      <Footer personal={Boolean(header.user)} />
    </div>
  );
}
