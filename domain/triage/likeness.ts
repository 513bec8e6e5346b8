import { commonWords } from '#domain/triage/common-words.ts';

/** The answers that tell what a case is about. A stored case and the answers of a draft have this shape. */
export interface LikenessAnswers {
  title?: string | null;
  summary?: string | null;
  scopeReferences: readonly Said<'section' | 'deliverable' | 'detail'>[];
  partnerContacts: readonly Said<'raised' | 'responseDetail' | 'reference'>[];
  examples: readonly Said<'whatHappened' | 'expected' | 'impact' | 'reference'>[];
}
type Said<Name extends string> = { readonly [Key in Name]?: string | null };

/** What two cases are compared by. It is stored with a case; nothing else of a case is looked at. */
export interface LikenessKeys {
  /** what names a thing: orders, tickets, articles, commits; in the alphabet's order */
  identifiers: string[];
  /** beginnings of words, the most telling first */
  words: string[];
}

/** The keys, and for each how somebody wrote it, so that one can be told what two cases share. */
export interface Keyed extends LikenessKeys {
  written: ReadonlyMap<string, string>;
}

export interface Likeness {
  /** 0 (nothing in common) to 1 */
  degree: number;
  /** the keys that both have, identifiers first, then words, the most telling first */
  shared: string[];
}

/** From here on two cases of one partner or organization are said to look alike; chosen on tests/domain/triage/alike. */
export const alikeFrom = 0.3;

const maxIdentifiers = 60;
const maxWords = 60;
/** Of one answer; what stands behind it decides nothing. */
const maxLength = 4000;
const shortestWord = 4;
/** So many letters of a word are compared: "exports", "exported" and "exporting" are one, in each of the languages. */
const stemLength = 6;
/** What one shared identifier, and all of them together, add. */
const identifierWorth = 0.16;
const identifiersWorth = 0.4;

/**
 * What a case is about, as keys that can be compared: identifiers and the beginnings of telling words, across all
 * entries. Linear in what was typed, bounded in what comes out, and the same for the same answers.
 */
export function likenessKeys(answers: LikenessAnswers): Keyed {
  const identifiers = new Set<string>();
  const salience = new Map<string, number>();
  const written = new Map<string, string>();
  for (const [text, weight] of weighted(answers)) {
    const seen = new Set<string>();
    for (const { key, word, names } of readKeys(text)) {
      if (!written.has(key)) written.set(key, word);
      if (names) identifiers.add(key);
      else if (!seen.has(key)) salience.set(key, (salience.get(key) ?? 0) + weight);
      seen.add(key);
    }
  }
  const words = [...salience].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([key]) => key);
  return {
    identifiers: [...identifiers].slice(0, maxIdentifiers).sort(),
    words: words.slice(0, maxWords),
    written,
  };
}

/**
 * How much two cases are alike: the cosine of their words, of which the first weigh most, and on top what identifiers
 * they share. It says nothing of partner and organization: whoever compares has chosen by them.
 */
export function likenessOf(one: LikenessKeys, other: LikenessKeys): Likeness {
  const rank = new Map(other.words.map((word, index) => [word, index]));
  let product = 0;
  const words: string[] = [];
  for (const [index, word] of one.words.entries()) {
    const theirs = rank.get(word);
    if (theirs === undefined) continue;
    product += weightAt(index) * weightAt(theirs);
    words.push(word);
  }
  const length = Math.sqrt(squares(one.words.length) * squares(other.words.length));
  const known = new Set(other.identifiers);
  const identifiers = one.identifiers.filter((identifier) => known.has(identifier));
  const named = Math.min(identifiersWorth, identifiers.length * identifierWorth);
  const degree = Math.min(1, (length === 0 ? 0 : product / length) + named);
  return { degree, shared: [...identifiers, ...words] };
}

/** What is said, and how much the answer tells of the matter. */
function weighted({ title, summary, scopeReferences, partnerContacts, examples }: LikenessAnswers): [string, number][] {
  const said: [string | null | undefined, number][] = [
    [title, 3],
    [summary, 2],
    ...scopeReferences.flatMap(({ section, deliverable, detail }): [typeof section, number][] => [
      [section, 1],
      [deliverable, 2],
      [detail, 2],
    ]),
    ...examples.flatMap(({ whatHappened, expected, impact, reference }): [typeof impact, number][] => [
      [whatHappened, 2],
      [expected, 1],
      [impact, 1],
      [reference, 1],
    ]),
    ...partnerContacts.flatMap(({ raised, responseDetail, reference }): [typeof raised, number][] => [
      [raised, 1],
      [responseDetail, 1],
      [reference, 1],
    ]),
  ];
  return said.flatMap(([text, weight]) => (text ? [[text.slice(0, maxLength), weight]] : []));
}

function* readKeys(text: string): Iterable<{ key: string; word: string; names: boolean }> {
  // Accents off: "configuração" and "configuracao" are one word.
  for (const [written] of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-_./](?=[\p{L}\p{N}]))*/gu)) {
    const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (isIdentifier(plain)) {
      yield { key: `#${plain}`, word: written, names: true };
      continue;
    }
    const parts = written.split(separators);
    for (const [index, part] of plain.split(separators).entries()) {
      if (part.length < shortestWord || /\d/.test(part) || commonWords.has(part)) continue;
      yield { key: beginning(part), word: parts[index] ?? part, names: false };
    }
  }
}

const separators = /[-_./]/;

/** Whole characters: half a surrogate pair could not be stored. */
function beginning(word: string): string {
  return [...word.slice(0, 2 * stemLength)].slice(0, stemLength).join('');
}

/**
 * Numbers of orders, tickets, articles, commits: long numbers, and letters with digits. Not dates, times, versions,
 * sections, quantities with their unit.
 */
function isIdentifier(word: string): boolean {
  if (word.length > 64 || !/\d/.test(word)) return false;
  if (/^\d+$/.test(word)) return word.length >= 6;
  if (/^\d+([./]\d+)+(-?[a-z]+\d*)?$/.test(word)) return false;
  if (/^\d{4}-\d{2}(-\d{2})?$|^\d{1,2}-\d{1,2}-\d{2,4}$/.test(word)) return false;
  if (!/[a-z]/.test(word)) return word.replaceAll(/\D/g, '').length >= 6;
  if (/^\d+[a-z]{1,4}$|^\d{1,3}-[a-z]+$/.test(word)) return false;
  return word.length >= 5 && (word.match(/\d/g)?.length ?? 0) >= 2;
}

/** The first words of a case tell most of what it is about. */
function weightAt(rank: number): number {
  return 1 / (1 + rank / 15);
}

function squares(count: number): number {
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sum += weightAt(rank) ** 2;
  return sum;
}
