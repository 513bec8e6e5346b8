/** What a text takes at most: narrow letters are taken for wide ones, rather than that two names touch. */
export function widthOf(text: string, type: number): number {
  let width = 0;
  for (const character of text) width += type * (isLatin(character) ? latin(character) : 1.1);
  return width;
}

function latin(character: string): number {
  if (/[mwMW@%—…]/.test(character)) return 0.92;
  if (/[A-Z0-9\u00c0-\u00de#&+<=>]/.test(character)) return 0.68;
  return /[ ijl.,:;'’|!()[\]-]/.test(character) ? 0.34 : 0.56;
}

/** The beginning of a text that is no wider than `most`, on one line. */
export function cut(text: string, most: number, type: number): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  if (widthOf(line, type) <= most) return line;
  let kept = '';
  let width = widthOf('…', type);
  for (const { segment } of new Intl.Segmenter('en').segment(line.slice(0, 400).toWellFormed())) {
    width += widthOf(segment, type);
    if (width > most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function isLatin(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x250 || (code >= 0x2000 && code < 0x2070);
}
