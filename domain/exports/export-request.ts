import { z } from 'zod';
import { type RowKind, rowKinds } from '#domain/exports/columns.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { type FilterParameters, type QueueFilter, readFilter, writeFilter } from '#domain/triage/queue-filter.ts';

export const headingStyles = ['labels', 'codes'] as const;
export const separators = ['comma', 'semicolon'] as const;
export const switches = ['yes', 'no'] as const;

/** An export as it is asked for: which cases, what a row is, and how the file is written. */
export interface ExportRequest {
  filter: QueueFilter;
  rows: RowKind;
  /** the language of labels and headings */
  labels: Locale;
  headings: (typeof headingStyles)[number];
  /** `comma` is RFC 4180; Excel wants `semicolon` where the comma stands in decimals */
  separator: (typeof separators)[number];
  /** whether the file begins with a byte order mark, by which Excel knows UTF-8 */
  bom: (typeof switches)[number];
}

/**
 * Reads an export from the parameters of a URL. Without a state it is about all cases. What is not known is left out
 * and told.
 *
 * @param labels the language to use where none is asked for
 */
export function readExport(
  parameters: FilterParameters,
  labels: Locale,
): { request: ExportRequest; ignored: { name: string; value: string }[] } {
  const { filter, ignored } = readFilter({
    ...parameters,
    // Gives way to any state that is known: here nothing narrows but what was asked for.
    status: ['all', ...[parameters.status ?? []].flat()],
    sort: 'newest',
  });
  const told: { name: string; value: string }[] = [...ignored];
  const read = <Name extends keyof typeof choices>(name: Name, usual: ExportRequest[Name]): ExportRequest[Name] => {
    const value = [parameters[name] ?? []].flat().join(',');
    if (value === '') return usual;
    const result = choices[name].safeParse(value);
    if (result.success) return result.data as ExportRequest[Name];
    told.push({ name, value });
    return usual;
  };
  const request: ExportRequest = {
    filter,
    rows: read('rows', 'cases'),
    labels: read('labels', labels),
    headings: read('headings', 'labels'),
    separator: read('separator', 'comma'),
    bom: read('bom', 'yes'),
  };
  return { request, ignored: told };
}

/** Writes an export as the parameters of a URL, none left out: a link means the same whoever opens it. */
export function writeExport({ filter, ...rest }: ExportRequest): Record<string, string> {
  return { ...rest, status: 'open', ...writeFilter(filter) };
}

const choices = {
  rows: z.enum(rowKinds),
  labels: z.enum(locales),
  headings: z.enum(headingStyles),
  separator: z.enum(separators),
  bom: z.enum(switches),
};
