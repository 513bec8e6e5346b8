/**
 * Makes a text safe for a cell: a spreadsheet takes what begins with one of these signs for a formula, which may read
 * other cells or call out (OWASP, “CSV Injection”). Such a text gets an apostrophe in front. So does one that begins
 * with apostrophes and then such a sign, so that `withoutGuard` gives every text back to the last character.
 */
export function withGuard(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** The text that `withGuard` was given. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && guarded.test(cell) ? cell.slice(1) : cell;
}

/** Tab, line feed, carriage return, and the signs also in their full width, which spreadsheets in East Asia take too. */
const guarded = /^'*[=+\-@\t\n\r＝＋－＠]/;
