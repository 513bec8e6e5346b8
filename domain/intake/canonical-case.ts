import type { CaseFile } from '#domain/intake/case-file.ts';

/**
 * The content of a case as one text that is equal for equal contents: the order of keys, white space between them, and
 * whether an answer that was not given is null or left out do not count. The order of entries does.
 */
export function canonicalCase(file: CaseFile): string {
  return JSON.stringify(file, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const given = Object.entries(value).filter(([, answer]) => answer !== null);
    return Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
