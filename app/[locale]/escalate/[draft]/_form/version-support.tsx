'use client';

import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import type { SupportWords } from '#app/[locale]/escalate/[draft]/_form/support-words.ts';
import { fill } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { releaseLine, versionPattern } from '#domain/catalogue/product.ts';

/** Whether the chosen product is still supported in the typed version. */
export function VersionSupport({ control, words }: { control: Control<FieldValues>; words: SupportWords }) {
  const [product, typed]: unknown[] = useWatch({ control, name: ['product', 'productVersion'] });
  const version = typeof typed === 'string' ? typed.trim() : '';
  if (!product || !versionPattern.test(version)) return null;
  const known = words.lines.find((line) => line.product === product && line.line === releaseLine(version));
  return (
    <p className="readback" role="status">
      {known ? fill(known.text, { version }) : words.unknown}
    </p>
  );
}
