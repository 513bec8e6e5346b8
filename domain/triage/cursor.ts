import { z } from 'zod';

/** A place in a list of cases: after or before the case that was submitted then and has this id. */
export interface Cursor {
  towards: 'next' | 'previous';
  submittedAt: string;
  id: string;
}

/** Writes a place as one word of a URL. It holds nothing that the list itself does not show. */
export function writeCursor({ towards, submittedAt, id }: Cursor): string {
  return toWord(JSON.stringify([towards, submittedAt, id]));
}

/**
 * Reads a place. Whatever is no place means the beginning of the list: null. A place somebody made up is as good as
 * any, for the list shows nobody more than they may see.
 */
export function readCursor(word: string | readonly string[] | undefined): Cursor | null {
  if (typeof word !== 'string' || word.length > 300) return null;
  const result = place.safeParse(fromWord(word));
  if (!result.success) return null;
  const [towards, submittedAt, id] = result.data;
  return { towards, submittedAt, id };
}

/** PostgreSQL knows no year 0000. */
const moment = z.iso.datetime({ precision: 3 }).refine((written) => written > '1970');

const place = z.tuple([z.enum(['next', 'previous']), moment, z.guid()]);

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
