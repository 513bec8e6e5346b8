import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Lost } from '#app/_shell/lost.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('App.notFound');
  return { title: t('title') };
}

export default function NotFound() {
  return <Lost reason="notFound" />;
}
