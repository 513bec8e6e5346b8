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
  /** in lower case, with its accents */
  accented: string;
}

/** The compiled words of a language: three indexes, so that a look-up costs the length of a word, not of the lexicon. */
interface Lexicon {
  stemmer: Stemmer;
  byStem: Map<string, Entry[]>;
  byPrefix: Map<string, Entry[]>;
  /** by the first letters of what may stand inside a longer word */
  inside: Map<string, Entry[]>;
}

/**
 * Says for each token which entries begin there, the longest first. What is a false friend, or stands inside one, says
 * nothing.
 */
export function entriesOf(tokens: readonly Token[], language: Locale): Entry[][] {
  const lexicon = lexiconOf(language);
  const found = tokens.map((_, at) => entriesAt(lexicon, tokens, at));
  for (const [at, entries] of found.entries()) {
    const friend = entries.find(({ list }) => list === 'falseFriends');
    if (friend) for (let near = at; near < at + friend.parts.length; near += 1) found[near] = [];
  }
  return found;
}

const compiled = new Map<Locale, Lexicon>();
const sources: Record<Locale, LexiconSource> = { en, it, sv, nl, 'pt-BR': ptBR, es };

/** Lists of nouns and adjectives stand for all forms of their words; the others hold just the forms that are meant. */
const inflecting = new Set<EntryList>(['things', 'common', 'roles', 'records', 'traits', 'scale']);
const compounding = new Set<EntryList>(['things', 'common', 'roles', 'terms']);
const prefixKey = 3;
const insideKey = 4;

function entriesAt({ stemmer, byStem, byPrefix, inside }: Lexicon, tokens: readonly Token[], at: number): Entry[] {
  const word = tokens[at];
  if (!word || (word.kind !== 'word' && word.kind !== 'code' && word.kind !== 'number')) return [];
  const found = new Set<Entry>();
  const add = (entries: Entry[] | undefined) => {
    for (const entry of entries ?? []) {
      if (entry.parts.every((part, index) => fits(stemmer, entry.list, part, tokens[at + index]))) found.add(entry);
    }
  };
  for (const form of new Set([stemmer.stem(word.text), word.text, word.text.replace(/e?s$/, '')]))
    add(byStem.get(form));
  for (let length = 1; length <= prefixKey; length += 1) add(byPrefix.get(word.text.slice(0, length)));
  if (stemmer.compounds) {
    for (let from = 0; from + insideKey <= word.text.length; from += 1) {
      for (const entry of inside.get(word.text.slice(from, from + insideKey)) ?? []) {
        const part = entry.parts[0];
        if (!part || (entry.list === 'terms' && from > 0)) continue;
        if (isPart(word, from, part, stemmer)) found.add(entry);
      }
    }
  }
  return [...found].sort((a, b) => b.parts.length - a.parts.length || b.key.length - a.key.length);
}

function fits(stemmer: Stemmer, list: EntryList, part: Part, token: Token | undefined): boolean {
  if (!token) return false;
  if (part.prefix) return token.text.startsWith(part.text) && sameAccents(stemmer, part, token, 0, part.text.length);
  if (list === 'namesakes') return token.text === part.text && /^\p{Lu}\p{Ll}/u.test(token.raw) && !token.leads;
  if (token.text === part.text) return sameAccents(stemmer, part, token, 0, part.text.length);
  if (list === 'terms') return token.text === `${part.text}s` || token.text === `${part.text}es`;
  if (!inflecting.has(list)) return false;
  const stem = stemmer.stem(part.text);
  return stem === stemmer.stem(token.text) && sameAccents(stemmer, part, token, 0, stem.length);
}

/** The first part of a longer word, or its last one with an ending: order in orderrad, rad in orderraden. */
function isPart(token: Token, from: number, part: Part, stemmer: Stemmer): boolean {
  if (!token.text.startsWith(part.text, from)) return false;
  const rest = token.text.length - from - part.text.length;
  const long = part.text.length > insideKey;
  const modifies = from === 0 && rest >= (long ? 3 : 4);
  const heads = from >= 3 && rest <= (long ? 4 : 2);
  return (modifies || heads) && sameAccents(stemmer, part, token, from, part.text.length);
}

/** Where accents make other letters (får is not far), words must agree in them, unless they were typed without any. */
function sameAccents(stemmer: Stemmer, part: Part, token: Token, from: number, length: number): boolean {
  if (!stemmer.accentsMatter) return true;
  const accented = token.raw.normalize('NFC').toLowerCase();
  if (accented === token.text || accented.length !== token.text.length) return true;
  return accented.slice(from, from + length) === part.accented.slice(0, length);
}

function lexiconOf(language: Locale): Lexicon {
  const made = compiled.get(language) ?? compile(language);
  compiled.set(language, made);
  return made;
}

function compile(language: Locale): Lexicon {
  const stemmer = stemmers[language];
  const lexicon: Lexicon = { stemmer, byStem: new Map(), byPrefix: new Map(), inside: new Map() };
  const lists: [EntryList, string][] = [
    ...(Object.entries(sources[language]) as [WordList, string][]),
    ['systems', systems],
    ['namesakes', namesakes],
    ['terms', terms],
  ];
  const seen = new Set<string>();
  for (const [list, words] of lists) {
    for (const written of words.split(',')) {
      const parts = partsOf(written);
      const [first] = parts;
      const key = parts.map(({ text }) => text).join(' ');
      if (!first || seen.has(`${list} ${key}`)) continue;
      seen.add(`${list} ${key}`);
      const entry = { list, key, parts };
      if (first.prefix) push(lexicon.byPrefix, first.text.slice(0, prefixKey), entry);
      else push(lexicon.byStem, inflecting.has(list) ? stemmer.stem(first.text) : first.text, entry);
      if (parts.length === 1 && first.text.length >= insideKey && compounding.has(list)) {
        push(lexicon.inside, first.text.slice(0, insideKey), entry);
      }
    }
  }
  return lexicon;
}

function partsOf(written: string): Part[] {
  return written
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter(Boolean)
    .map((part) => {
      const accented = part.replace('*', '');
      return { text: fold(accented), prefix: part.endsWith('*'), accented };
    });
}

function push(index: Map<string, Entry[]>, key: string, entry: Entry) {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
