import { notFound } from 'next/navigation';
import { isUuid } from '#server/platform/uuid.ts';

/** The id of the draft that a posted form names. What is none ends as a page that is not there, not in an address. */
export function draftIn(form: FormData): string {
  const id = form.get('draft');
  if (typeof id !== 'string' || !isUuid(id)) notFound();
  return id;
}
