import { locales } from '#domain/identity/user.ts';
import { nameSign } from '#domain/triage/search-document.ts';
import { stemOf, stemsOf } from '#domain/triage/search-stem.ts';
import { searchWords } from '#domain/triage/search-words.ts';

/** What somebody searches for: every one of `wanted`, and none of `unwanted`. */
export interface SearchQuery {
  wanted: readonly SearchTerm[];
  unwanted: readonly SearchTerm[];
  /** whether something was left out, since it was too much */
  cut: boolean;
}

/** Words that stand behind each other; one word alone may also be the beginning of a name. */
export interface SearchTerm {
  /** folded */
  words: readonly string[];
  quoted: boolean;
}

/** So much of what is typed is read, in UTF-16 units. */
export const longestSearch = 200;
/** So many words, those of phrases and identifiers counted one by one. */
export const mostSearchWords = 16;

/**
 * Reads what somebody typed into a search: words, "phrases" in the quotation marks of any of the languages, -words and
 * -"phrases" that must not stand there. A number like FX-M12-A4-098 is a phrase of its parts. Nothing that can be typed
 * is wrong; null: there is nothing to search for in it.
 */
export function readSearch(typed: string): SearchQuery | null {
  const terms: { wanted: SearchTerm[]; unwanted: SearchTerm[] } = { wanted: [], unwanted: [] };
  let room = mostSearchWords;
  let cut = typed.length > longestSearch;
  for (const [, minus, ...parts] of typed.slice(0, longestSearch).toWellFormed().matchAll(piece)) {
    const quoted = parts.slice(0, -1).find((part) => part !== undefined);
    const words = wordsOf(quoted ?? parts.at(-1)?.replace(elision, '') ?? '');
    if (words.length === 0) continue;
    if (words.length > room) {
      cut = true;
      break;
    }
    const side = terms[minus ? 'unwanted' : 'wanted'];
    const isQuoted = quoted !== undefined;
    // What is said twice is sought once.
    if (side.some((term) => term.quoted === isQuoted && term.words.join(' ') === words.join(' '))) continue;
    room -= words.length;
    side.push({ words, quoted: isQuoted });
  }
  return terms.wanted.length + terms.unwanted.length === 0 ? null : { ...terms, cut };
}

/**
 * The reference that is all that was typed, in whatever capitals and with as many zeros as one likes: `esc-2026-123`.
 * Null: something else was typed.
 */
export function referenceSought(typed: string): string | null {
  const [, year, digits = ''] = /^\s*esc[-\s]?(\d{4})[-\s]?0*(\d{1,15})\s*$/i.exec(typed) ?? [];
  return year ? `ESC-${year}-${digits.padStart(referenceDigits, '0')}` : null;
}

function wordsOf(text: string): string[] {
  const words = [...searchWords(text)].map(({ folded }) => folded);
  const [esc, year = '', digits = ''] = words;
  const reference = words.length === 3 && esc === 'esc' && /^\d{4}$/.test(year) && /^\d+$/.test(digits);
  return reference ? [esc, year, digits.padStart(referenceDigits, '0')] : words;
}

/** As the sequence pads them: see insertCase. */
const referenceDigits = 6;

/** The Italian article or preposition before an apostrophe: whoever seeks "l’ordine" means dell’ordine too. */
const elision = /^(?:l|d|un|dell|nell|all|dall|sull|quest|quell)['’](?=\p{L})/iu;

/** A minus, then what stands in quotation marks (an open one reaches to the end), or whatever no space parts. */
const piece =
  /(?<!\S)([-−–])?(?:"([^"]*)(?:"|$)|[“”„]([^“”"]*)(?:[“”"]|$)|«([^»]*)(?:»|$)|»([^»«]*)(?:[»«]|$)|(\S+))/gu;

/**
 * What a term is found by, as PostgreSQL reads a tsquery: a word by its stem in any of the languages or as the beginning
 * of a name, a phrase by the stems of one language behind each other. Made of letters, digits and our own signs alone,
 * so that nothing that is typed is an operator.
 */
export function writeTerm({ words, quoted }: SearchTerm): string {
  const [word = '', ...more] = words;
  if (more.length === 0) {
    const keys = [...new Set([word, ...stemsOf(word), ...asReference(word)])].map((key) => `'${key}'`);
    if (!quoted && word.length >= shortestBeginning) keys.push(`'${nameSign}${word}':*`);
    return `(${keys.join(' | ')})`;
  }
  const phrases = new Set(locales.map((language) => words.map((each) => `'${stemOf(each, language)}'`).join(' <-> ')));
  return `(${[...phrases].join(' | ')})`;
}

/** 123 means the case ESC-2026-000123 too. */
function asReference(word: string): string[] {
  return /^\d{2,5}$/.test(word) ? [word.padStart(referenceDigits, '0')] : [];
}

const shortestBeginning = 2;
