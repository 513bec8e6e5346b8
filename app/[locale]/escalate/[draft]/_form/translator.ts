import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

/** A translator whose keys are made from the names of fields and codes. */
export interface OpenTranslator {
  (key: string, values?: Record<string, string | number>): string;
  rich: (key: string, tags: Record<string, (chunks: ReactNode) => ReactNode>) => ReactNode;
  has: (key: string) => boolean;
}

/**
 * The messages of a namespace by keys that the tables of fields make, such as `scopeReferences.quote.label`. No type
 * can know which of them exist; a test asks for each of them in each language.
 */
export async function openTranslator(namespace: OpenNamespace): Promise<OpenTranslator> {
  return (await getTranslations(namespace)) as unknown as OpenTranslator;
}

type OpenNamespace =
  | 'Advice'
  | 'Field'
  | 'Meaning'
  | 'Errors'
  | 'Note'
  | 'Severity'
  | 'Condition'
  | 'Channel'
  | 'Response'
  | 'Product'
  | 'Phase';
