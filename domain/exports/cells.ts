import type { Column } from '#domain/exports/columns.ts';
import { withGuard } from '#domain/exports/formula.ts';

/** The words of one language for a key with its namespace. */
export type Words = (key: string, values?: Record<string, string>) => string;
export type Cell = string | number | null;

/** The headings of columns: the words of a language, or (without words) the names that programs read by. */
export function headingsOf(columns: readonly Column[], words: Words | null): string[] {
  return columns.flatMap((column) => {
    const { name, content } = column;
    const heading = words ? words(column.heading) : name;
    if (content !== 'code') return [heading];
    return words ? [heading, words('Exports.column.code', { column: heading })] : [`${name}Label`, name];
  });
}

/**
 * The cells of one row: text as it was typed, guarded against spreadsheets; days and moments in ISO 8601 (UTC); lists
 * as compact JSON; null where there is nothing.
 */
export function cellsOf(columns: readonly Column[], row: Readonly<Record<string, unknown>>, words: Words): Cell[] {
  return columns.flatMap(({ name, content, labels }): Cell[] => {
    const value = row[name] ?? null;
    if (value === null) return content === 'code' ? [null, null] : [null];
    switch (content) {
      case 'code':
        return [words(`${labels}.${value}`), String(value)];
      case 'number':
        return [Number(value)];
      case 'moment':
        return [(value as Date).toISOString()];
      case 'json':
        return [JSON.stringify(value)];
      default:
        return [withGuard(String(value))];
    }
  });
}
