/** Whether a word, of a URL or a form, can be an id at all; PostgreSQL would refuse the whole statement otherwise. */
export function isUuid(word: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word);
}
