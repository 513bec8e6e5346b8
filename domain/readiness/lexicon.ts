import type { Locale } from '#domain/identity/user.ts';
import { en } from '#domain/readiness/lexicon/en.ts';
import { es } from '#domain/readiness/lexicon/es.ts';
import { namesakes, systems, terms } from '#domain/readiness/lexicon/international.ts';
import { it } from '#domain/readiness/lexicon/it.ts';
import { nl } from '#domain/readiness/lexicon/nl.ts';
import { ptBR } from '#domain/readiness/lexicon/pt-br.ts';
import type { LexiconSource, WordList } from '#domain/readiness/lexicon/source.ts';
import { sv } from '#domain/readiness/lexicon/sv.ts';
import { type Stemmer, stemmers } from '#domain/readiness/stem.ts';
import { fold, type Token } from '#domain/readiness/text.ts';

/** A word or phrase of a lexicon: where it was found, this is what the words there say. */
export interface Entry {
  list: EntryList;
  /** what it is called in the lexicon: two forms of one word are one thing */
  key: string;
  parts: Part[];
}

export type EntryList = WordList | 'systems' | 'namesakes' | 'terms';

interface Part {
  /** folded; `prefix`: whatever begins so */
  text: string;
  prefix: boolean;
  stem: string;
  /** in lower case, with its accents; empty where they do not matter */
  accented: string;
}

/** The compiled words of a language: three indexes, so that a look-up costs the length of a word, not of the lexicon. */
interface Lexicon {
  stemmer: Stemmer;
  byStem: Map<string, Entry[]>;
  byPrefix: Map<string, Entry[]>;
  /** by the first letters of what may stand inside a longer word */
  inside: Map<string, Entry[]>;
  known: Map<string, Word>;
}

/**
 * Says for each token which entries begin there, the longest first. What is a false friend, or stands inside one, says
 * nothing.
 */
export function entriesOf(tokens: readonly Token[], language: Locale): Entry[][] {
  const lexicon = lexiconOf(language);
  const words = tokens.map((token) => wordOf(token, lexicon));
  /** as far as its sentence goes */
  const beside = (at: number, distance: number) =>
    tokens[at + distance]?.sentence === tokens[at]?.sentence ? words[at + distance] : undefined;
  const found = words.map((word, at) =>
    word && word.candidates.length > 0
      ? word.candidates.filter(({ list, parts }) =>
          parts.every((part, index) => fitsAt(list, part, index, beside(at, index))),
        )
      : none,
  );
  for (const [at, entries] of found.entries()) {
    const friend = entries.find(({ list }) => list === 'falseFriends');
    if (friend) found.fill(none, at, at + friend.parts.length);
  }
  return found;
}

const none: Entry[] = [];

/** A token as it is looked up. */
interface Word {
  text: string;
  stem: string;
  accented: string;
  /** written with a capital where no sentence begins */
  isName: boolean;
  /** the entries whose first part it may be, the longest first */
  candidates: Entry[];
}

/** People use the same words again and again: what was found for one is kept, up to a bound. */
function wordOf(token: Token, lexicon: Lexicon): Word | null {
  const { kind, text, raw, leads } = token;
  if (kind !== 'word' && kind !== 'code' && kind !== 'number') return null;
  const key = leads ? ` ${raw}` : raw;
  const known = lexicon.known.get(key);
  if (known) return known;
  const accented = raw.normalize('NFC').toLowerCase();
  const word: Word = {
    text,
    stem: kind === 'number' ? text : lexicon.stemmer.stem(text),
    accented: accented.length === text.length ? accented : text,
    isName: !leads && /^\p{Lu}\p{Ll}/u.test(raw),
    candidates: [],
  };
  word.candidates = candidatesOf(lexicon, word);
  if (lexicon.known.size >= mostKnown) lexicon.known.clear();
  lexicon.known.set(key, word);
  return word;
}

const mostKnown = 20_000;

const compiled = new Map<Locale, Lexicon>();
const sources: Record<Locale, LexiconSource> = { en, it, sv, nl, 'pt-BR': ptBR, es };

/** Lists of nouns and adjectives stand for all forms of their words; the others hold just the forms that are meant. */
const inflecting = new Set<EntryList>(['things', 'common', 'roles', 'records', 'traits', 'scale']);
const compounding = new Set<EntryList>(['things', 'common', 'roles', 'terms']);
const prefixKey = 3;
const insideKey = 4;

function candidatesOf({ stemmer, byStem, byPrefix, inside }: Lexicon, word: Word): Entry[] {
  const found = new Set<Entry>();
  let explained = 0;
  const add = (entries: Entry[] | undefined) => {
    for (const entry of entries ?? []) {
      const [first] = entry.parts;
      if (!first || !fits(entry.list, first, word)) continue;
      found.add(entry);
      if (entry.parts.length === 1)
        explained = Math.max(explained, first.prefix ? first.text.length : word.text.length);
    }
  };
  for (const form of new Set([word.stem, word.text, word.text.replace(/e?s$/, '')])) add(byStem.get(form));
  for (let length = 1; length <= prefixKey; length += 1) add(byPrefix.get(word.text.slice(0, length)));
  for (let from = 0; stemmer.compounds && from + insideKey <= word.text.length; from += 1) {
    for (const entry of inside.get(word.text.slice(from, from + insideKey)) ?? []) {
      const [first] = entry.parts;
      // A word that is known by itself is not taken apart: klantenservice is no klant, radera no rad.
      if (!first || from + first.text.length <= explained) continue;
      if ((entry.list !== 'terms' || from === 0) && isPart(word, from, first, entry.list === 'roles')) found.add(entry);
    }
  }
  return [...found].sort((a, b) => b.parts.length - a.parts.length || b.key.length - a.key.length);
}

/** Whether a word is that part of a phrase; the first one has been looked up. */
function fitsAt(list: EntryList, part: Part, index: number, word: Word | null | undefined): boolean {
  return index === 0 || (word ? fits(list, part, word) : false);
}

function fits(list: EntryList, part: Part, word: Word): boolean {
  if (part.prefix) return word.text.startsWith(part.text) && sameAccents(part, word, 0, part.text.length);
  if (list === 'namesakes') return word.isName && word.text === part.text;
  if (word.text === part.text) return sameAccents(part, word, 0, part.text.length);
  if (list === 'terms') return word.text === `${part.text}s` || word.text === `${part.text}es`;
  return inflecting.has(list) && part.stem === word.stem && sameAccents(part, word, 0, part.stem.length);
}

/**
 * The first part of a longer word, or its last one with an ending: order in orderrad, rad in orderraden.
 *
 * @param head whether only the last part names it: an inkoopsysteem is nobody of inkoop
 */
function isPart(word: Word, from: number, part: Part, head: boolean): boolean {
  if (!word.text.startsWith(part.text, from)) return false;
  const rest = word.text.length - from - part.text.length;
  const long = part.text.length > insideKey;
  const modifies = from === 0 && (head ? long && rest <= 4 : long || rest >= 4);
  const heads = from >= 3 && rest <= (long ? 4 : 2);
  return (modifies || heads) && sameAccents(part, word, from, part.text.length);
}

/** Where accents make other letters (får is not far), words must agree in them, unless they were typed without any. */
function sameAccents(part: Part, word: Word, from: number, length: number): boolean {
  if (part.accented === '' || word.accented === word.text) return true;
  return word.accented.slice(from, from + length) === part.accented.slice(0, length);
}

function lexiconOf(language: Locale): Lexicon {
  const made = compiled.get(language) ?? compile(language);
  compiled.set(language, made);
  return made;
}

function compile(language: Locale): Lexicon {
  const stemmer = stemmers[language];
  const lexicon: Lexicon = { stemmer, byStem: new Map(), byPrefix: new Map(), inside: new Map(), known: new Map() };
  const lists: [EntryList, string][] = [
    ...(Object.entries(sources[language]) as [WordList, string][]),
    ['systems', systems],
    ['namesakes', namesakes],
    ['terms', terms],
  ];
  const seen = new Set<string>();
  for (const [list, words] of lists) {
    for (const written of words.split(',')) {
      const parts = partsOf(written, stemmer);
      const [first] = parts;
      const key = parts.map(({ text }) => text).join(' ');
      if (!first || seen.has(`${list} ${key}`)) continue;
      seen.add(`${list} ${key}`);
      const entry = { list, key, parts };
      if (first.prefix) push(lexicon.byPrefix, first.text.slice(0, prefixKey), entry);
      else push(lexicon.byStem, inflecting.has(list) ? first.stem : first.text, entry);
      if (parts.length === 1 && first.text.length >= insideKey && compounding.has(list)) {
        push(lexicon.inside, first.text.slice(0, insideKey), entry);
      }
    }
  }
  return lexicon;
}

function partsOf(written: string, stemmer: Stemmer): Part[] {
  return written
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean)
    .map((part) => {
      const accented = part.replace('*', '');
      const text = fold(accented);
      return {
        text,
        prefix: part.endsWith('*'),
        stem: stemmer.stem(text),
        accented: stemmer.accentsMatter ? accented : '',
      };
    });
}

function push(index: Map<string, Entry[]>, key: string, entry: Entry) {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
