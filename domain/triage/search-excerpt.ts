import { type Locale, locales } from '#domain/identity/user.ts';
import type { SearchedText, SearchField } from '#domain/triage/search-document.ts';
import type { SearchQuery, SearchTerm } from '#domain/triage/search-query.ts';
import { stemOf, stemsOf } from '#domain/triage/search-stem.ts';
import { type FoundWord, searchWords } from '#domain/triage/search-words.ts';

/** A piece of a text as it was typed; a hit is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Where something was found, with what stands around it. */
export interface Excerpt {
  field: SearchField;
  /** of the text; null: not known, or a name */
  language: Locale | null;
  pieces: Piece[];
  /** whether the text goes on before and behind it */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** What was found in a case: the hits in its title, null where there are none, and in at most two other texts. */
export interface SearchHit {
  title: Piece[] | null;
  excerpts: Excerpt[];
}

const mostExcerpts = 2;
/** Of a word that stands everywhere in a text so many hits are looked at: where it stands most is found by trying each. */
const mostMarks = 100;
const excerptLength = 180;
/** So much stands before the first hit. */
const lead = 50;

/**
 * The texts in which a search has found a case: those with the most of what was searched for and not shown yet, of these
 * the ones that count most.
 */
export function hitsIn(texts: readonly SearchedText[], { wanted }: SearchQuery): SearchHit {
  const found = texts.flatMap((text) => {
    const marks = marksIn(text, wanted);
    return marks.length > 0 ? [{ text, marks }] : [];
  });
  const title = found.find(({ text }) => text.field === 'title');
  const shown = new Set(title?.marks.map(({ term }) => term));
  const excerpts: Excerpt[] = [];
  const rest = found.filter((one) => one !== title);
  while (excerpts.length < mostExcerpts && rest.length > 0) {
    const newTerms = rest.map(
      ({ marks }) => new Set(marks.flatMap(({ term }) => (shown.has(term) ? [] : [term]))).size,
    );
    const at = newTerms.indexOf(Math.max(...newTerms));
    const [best] = rest.splice(at, 1);
    if (!best || (newTerms[at] === 0 && (excerpts.length > 0 || isName(best.text.field)))) break;
    for (const { term } of best.marks) shown.add(term);
    excerpts.push(cut(best.text, best.marks));
  }
  return { title: title ? piecesOf(title.text.text, title.marks, 0, title.text.text.length) : null, excerpts };
}

/** What every row of a list says anyway. */
function isName(field: SearchField): boolean {
  return field === 'partner' || field === 'organization' || field === 'reference' || field === 'productVersion';
}

interface Mark {
  start: number;
  end: number;
  /** which term it is of */
  term: number;
}

function marksIn({ text, language, field }: SearchedText, wanted: readonly SearchTerm[]): Mark[] {
  const words = searchWords(text);
  const keys = words.map(({ folded }) => (language ? [stemOf(folded, language)] : [folded, ...stemsOf(folded)]));
  const named = field === 'partner' || field === 'organization';
  const marks: Mark[] = [];
  for (const [term, { words: sought, quoted }] of wanted.entries()) {
    const sequences = locales.map((each) => sought.map((word) => stemOf(word, each)));
    let hits = 0;
    for (const [at, word] of words.entries()) {
      if (hits === mostMarks) break;
      const begins = named && !quoted && sought.length === 1 && word.folded.startsWith(sought[0] ?? '');
      if (!begins && !sequences.some((stems) => stems.every((stem, next) => keys[at + next]?.includes(stem)))) continue;
      const last: FoundWord = words[at + sought.length - 1] ?? word;
      marks.push({ start: word.start, end: last.end, term });
      hits += 1;
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** From a little before the place where most stands together. */
function cut({ field, language, text }: SearchedText, marks: readonly Mark[]): Excerpt {
  const terms = (from: number) =>
    new Set(
      marks.filter(({ start, end }) => start >= from && end <= from + excerptLength - lead).map(({ term }) => term),
    ).size;
  const first = marks.reduce((best, mark) => (terms(mark.start) > terms(best.start) ? mark : best));
  const from = first.start <= lead ? 0 : boundary(text, first.start - lead, first.start);
  const to = Math.max(first.end, lastBoundary(text, from + excerptLength));
  return {
    field,
    language,
    pieces: piecesOf(text, marks, from, to),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** The beginning of the next word, and not in the middle of one. */
function boundary(text: string, from: number, before: number): number {
  const space = text.slice(from, before).search(/\s\S/);
  return space < 0 ? wholeFrom(text, from) : from + space + 1;
}

function lastBoundary(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const before = text.slice(0, to + 1).search(/\s\S*$/);
  return before > to - 40 ? before : wholeFrom(text, to);
}

/** No surrogate pair is cut apart. */
function wholeFrom(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

function piecesOf(text: string, marks: readonly Mark[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (end <= at || start < from || end > to) continue;
    const begin = Math.max(start, at);
    if (begin > at) pieces.push({ text: text.slice(at, begin), hit: false });
    pieces.push({ text: text.slice(begin, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}
