'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Link } from '#i18n/navigation.ts';
import { Button } from '#ui/button.tsx';

export default function Problem({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('App.problem');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="wrap lost">
      <div className="wide">
        <title>{t('title')}</title>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        <p>{t('text')}</p>
        {error.digest && <p>{t('code', { code: error.digest })}</p>}
        <p className="foot">
          <Button onClick={reset}>{t('retry')}</Button>
          <Link href="/">{t('action')}</Link>
        </p>
      </div>
    </main>
  );
}
