import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of one language by their full key, `Namespace.part.name`. */
export type Catalogue = { locale: string; texts: ReadonlyMap<string, string> };

/** Reads every language of a folder; the one that the others follow, en, comes first. */
export function readCatalogues(folder: string): Catalogue[] {
  const locales = readdirSync(folder).flatMap((name) => /^([a-zA-Z-]+)\.json$/.exec(name)?.[1] ?? []);
  return locales
    .sort((one, other) => Number(other === 'en') - Number(one === 'en'))
    .map((locale) => {
      const content: unknown = JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'));
      return { locale, texts: new Map(flatten(content, '')) };
    });
}

function flatten(node: unknown, key: string): [string, string][] {
  if (typeof node === 'string') return [[key, node]];
  if (typeof node !== 'object' || node === null) throw new Error(`${key} is neither a text nor a group of texts.`);
  return Object.entries(node).flatMap(([name, child]) => flatten(child, key === '' ? name : `${key}.${name}`));
}
