/** Whether a word of a URL can be the reference of a case: `ESC-2026-000123`, with more digits after the first million. */
export function isReference(word: string): boolean {
  return /^ESC-\d{4}-\d{6,15}$/.test(word);
}
