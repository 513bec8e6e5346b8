/** A word of a text: where it stands, and as the search compares it. */
export interface FoundWord {
  /** lower case, without accents: "Olá" is `ola` */
  folded: string;
  /** UTF-16 offsets, `end` not included */
  start: number;
  end: number;
}

/**
 * The words of a text, as the search reads them: runs of letters and digits. Whatever stands between parts them, so that
 * FX-M12-A4-098 is four words behind each other and each part of it is found. The s of "customer’s" is no word.
 * Linear in the length of the text.
 */
export function searchWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const start = match.index;
    const folded = fold(word);
    if (folded === '' || (folded === 's' && isGenitive(text, start))) continue;
    found.push({ folded, start, end: start + word.length });
  }
  return found;
}

function isGenitive(text: string, at: number): boolean {
  return /\p{L}['’]/u.test(text.slice(Math.max(0, at - 3), at));
}

/** Lower case without accents, and what remains in one piece; at most `longestWord` characters of it. */
export function fold(word: string): string {
  if (plain.test(word)) return word.slice(0, longestWord).toLowerCase();
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const folded = foldLetters(word);
  if (remembered.size < mostRemembered && word.length <= longestWord) remembered.set(word, folded);
  return folded;
}

function foldLetters(word: string): string {
  const letters = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßøæœłđıþð]/g, (letter) => written[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
  return [...letters.slice(0, 2 * longestWord)].slice(0, longestWord).join('').toWellFormed();
}

/** No word of the six languages is longer; what is compared of longer ones is their beginning. */
const longestWord = 60;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*/gu;
const remembered = new Map<string, string>();
/** The words of a language come again and again. */
const mostRemembered = 50_000;
const plain = /^[A-Za-z0-9]+$/;
const written: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
