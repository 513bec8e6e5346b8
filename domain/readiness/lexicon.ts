import type { Locale } from '#domain/identity/user.ts';
import { en } from '#domain/readiness/lexicon/en.ts';
import { es } from '#domain/readiness/lexicon/es.ts';
import { systems, terms } from '#domain/readiness/lexicon/international.ts';
import { it } from '#domain/readiness/lexicon/it.ts';
import { nl } from '#domain/readiness/lexicon/nl.ts';
import { ptBR } from '#domain/readiness/lexicon/pt-br.ts';
import type { LexiconSource, WordList } from '#domain/readiness/lexicon/source.ts';
import { sv } from '#domain/readiness/lexicon/sv.ts';
import { stemmers } from '#domain/readiness/stem.ts';
import { fold } from '#domain/readiness/text.ts';

/** A word or phrase of a lexicon that was found in a text. */
export interface Entry {
  list: WordList | 'systems';
  /** what it is called in the lexicon: two forms of one word are one thing */
  key: string;
  parts: Part[];
  /** also a part of longer words: order in orderrad */
  compounds: boolean;
}

interface Part {
  text: string;
  prefix: boolean;
}

/** Finds which entries begin at a word. Each look-up costs the length of the word, not of the lexicon. */
export interface Lexicon {
  /** @returns the entries that match from `words[at]` on, the longest first */
  entriesAt(words: readonly string[], at: number): Entry[];
}

/** The compiled lexicon of a language; made once. */
export function lexiconOf(language: Locale): Lexicon {
  const made = compiled.get(language) ?? compile(language);
  compiled.set(language, made);
  return made;
}

const compiled = new Map<Locale, Lexicon>();
const sources: Record<Locale, LexiconSource> = { en, it, sv, nl, 'pt-BR': ptBR, es };

/** Shorter stems are found in too many words. */
const shortestCompound = 4;
const compounding = new Set<WordList | 'systems'>(['things', 'common', 'roles']);

function compile(language: Locale): Lexicon {
  const stemmer = stemmers[language];
  const exact = new Map<string, Entry[]>();
  const prefixes = new Map<string, Entry[]>();
  const inside = new Map<string, Entry[]>();

  for (const entry of entriesOf(language)) {
    const first = entry.parts[0];
    if (!first) continue;
    if (first.prefix) add(prefixes, first.text.slice(0, 3), entry);
    else add(exact, stemmer.stem(first.text), entry);
    if (stemmer.compounds && entry.compounds) add(inside, first.text.slice(0, shortestCompound), entry);
  }

  const fits = (part: Part, word: string | undefined) =>
    word !== undefined &&
    (part.prefix
      ? word.startsWith(part.text)
      : part.text === word || (stemmer.stem(word) === stemmer.stem(part.text) && word.length > 2));

  return {
    entriesAt(words, at) {
      const word = words[at];
      if (!word) return [];
      const found = new Set<Entry>();
      const tryAll = (entries: Entry[] | undefined) => {
        for (const entry of entries ?? []) {
          if (entry.parts.every((part, index) => fits(part, words[at + index]))) found.add(entry);
        }
      };
      tryAll(exact.get(stemmer.stem(word)));
      tryAll(prefixes.get(word.slice(0, 3)));
      if (word.length < 3) tryAll(prefixes.get(word));
      for (let from = 0; from + shortestCompound <= word.length && stemmer.compounds; from += 1) {
        for (const entry of inside.get(word.slice(from, from + shortestCompound)) ?? []) {
          if (isPart(word, from, entry.parts[0]?.text ?? '')) found.add(entry);
        }
      }
      return [...found].sort((a, b) => b.parts.length - a.parts.length || b.key.length - a.key.length);
    },
  };
}

/** The first part of a longer word, or its last one with an ending. */
function isPart(word: string, from: number, stem: string): boolean {
  if (word.length === stem.length || !word.startsWith(stem, from)) return false;
  return from === 0 || word.length - from - stem.length <= 4;
}

function entriesOf(language: Locale): Entry[] {
  const source = sources[language];
  const lists: [WordList | 'systems', string][] = [
    ...(Object.entries(source) as [WordList, string][]),
    ['systems', systems],
    ['things', terms],
  ];
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (const [list, words] of lists) {
    for (const written of words.split(',')) {
      const parts = fold(written)
        .split(/[^\p{L}\p{N}*]+/u)
        .filter(Boolean)
        .map((part) => ({ text: part.replace('*', ''), prefix: part.endsWith('*') }));
      const key = parts.map(({ text }) => text).join(' ');
      const [first] = parts;
      if (!first || seen.has(`${list} ${key}`)) continue;
      seen.add(`${list} ${key}`);
      const compounds = parts.length === 1 && first.text.length >= shortestCompound && compounding.has(list);
      entries.push({ list, key, parts, compounds });
    }
  }
  return entries;
}

function add(index: Map<string, Entry[]>, key: string, entry: Entry) {
  const entries = index.get(key);
  if (entries) entries.push(entry);
  else index.set(key, [entry]);
}
