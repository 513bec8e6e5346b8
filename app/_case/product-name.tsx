import { useTranslations } from 'next-intl';
import type { Product } from '#domain/catalogue/product.ts';
import { Icon } from '#ui/icon.tsx';

type Support = 'supported' | 'ended' | 'unknown';

/** Product and version in one sentence, with what is known of its support. */
export function ProductName({ product, version, support }: { product: Product; version: string; support?: Support }) {
  const t = useTranslations('Product');
  const name = t(product);
  return support ? t('versionSupport', { product: name, version, support }) : t('version', { product: name, version });
}

/** Whether a version is supported, by sign and word. */
export function SupportState({ support }: { support: Support }) {
  const t = useTranslations('Product');
  return (
    <span className="badge" style={{ fontWeight: 400 }}>
      <Icon
        name={support === 'supported' ? 'disc-check' : 'ring-dashed'}
        className={support === 'supported' ? 't-ok' : ''}
      />
      {t(`support.${support}`)}
    </span>
  );
}
