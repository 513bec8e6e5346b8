import { z } from 'zod';
import { type Sort, sorts } from '#domain/triage/queue-filter.ts';

/** A place in a list of cases: after or before the case that has this key in the list's order, and this id. */
export interface Cursor {
  towards: 'next' | 'previous';
  sort: Sort;
  /** what the list is sorted by: an ISO moment or `infinity`, or a whole number */
  key: SortKey;
  id: string;
}
export type SortKey = string | number;

/** Writes a place as one word of a URL. It holds nothing that the list itself does not show. */
export function writeCursor({ towards, sort, key, id }: Cursor): string {
  return toWord(JSON.stringify([towards, sort, key, id]));
}

/**
 * Reads a place in a list of that order. Whatever is no place in it means the beginning of the list: null. A place
 * somebody made up is as good as any, for the list shows nobody more than they may see.
 */
export function readCursor(word: string | readonly string[] | undefined, sort: Sort): Cursor | null {
  if (typeof word !== 'string' || word.length > 300) return null;
  const result = place.safeParse(fromWord(word));
  if (!result.success) return null;
  const [towards, written, key, id] = result.data;
  return written === sort && keys[sort].safeParse(key).success ? { towards, sort, key, id } : null;
}

/** PostgreSQL knows no year 0000. */
const moment = z.iso.datetime({ precision: 3 }).refine((written) => written > '1970');
const rank = z.number().int().min(-1).max(100);

/** What the key of each order looks like. */
const keys: Record<Sort, z.ZodType<SortKey>> = {
  relevance: z.number().int().min(0).max(1_000_000),
  due: z.union([moment, z.literal('infinity')]),
  newest: moment,
  oldest: moment,
  severity: rank,
  readiness: rank,
  unready: rank,
  changed: moment,
  unchanged: moment,
};

const place = z.tuple([z.enum(['next', 'previous']), z.enum(sorts), z.union([z.string(), z.number()]), z.guid()]);

function toWord(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromWord(word: string): unknown {
  try {
    return JSON.parse(atob(word.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
