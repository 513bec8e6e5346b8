import '#app/globals.css';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { Lost } from '#app/_shell/lost.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('App');
  return { title: `${t('notFound.title')} – ${t('name')}` };
}

/** What an address that no page answers to gets: made on the server in the reader’s language, without a script. */
export default async function GlobalNotFound() {
  return (
    <html lang={await getLocale()}>
      <body>
        <NextIntlClientProvider messages={null}>
          <Lost reason="notFound" />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
