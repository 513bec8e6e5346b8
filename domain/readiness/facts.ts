import type { Locale } from '#domain/identity/user.ts';
import { boundFacts } from '#domain/readiness/bound.ts';
import { type Fact, type FactKind, strongest } from '#domain/readiness/fact.ts';
import { numberFacts } from '#domain/readiness/figures.ts';
import type { Entry, EntryList } from '#domain/readiness/lexicon.ts';
import { type Reading, read } from '#domain/readiness/reading.ts';
import { quotationsOf, type Token } from '#domain/readiness/text.ts';

/**
 * The facts of a text: what it names, when it was, how much it is, what happens and under which circumstances. Each
 * fact counts once, however often it is said; words that state nothing are no fact, whatever their tone.
 */
export function factsOf(text: string, language: Locale): Fact[] {
  const reading = read(text, language);
  const named = namedFacts(reading);
  const figures = numberFacts(reading);
  const facts = [
    ...named,
    ...figures,
    ...patternFacts(reading),
    ...boundFacts(reading, named, figures),
    ...quotationsOf(text).map(
      ({ start, end, words }): Fact => ({
        kind: 'quotation',
        key: text.slice(start, end).toLowerCase(),
        weight: words > 2 ? 1 : 0.35,
        start,
        end,
        sentence: -1,
        at: -1,
      }),
    ),
  ];
  return strongest(facts);
}

/** What the text names: things, systems, roles, records, names. A longer entry hides the shorter ones inside it. */
function namedFacts({ tokens, entries }: Reading): Fact[] {
  const facts: Fact[] = [];
  const shouted = isShouted(tokens);
  const taken: Partial<Record<FactKind, number>> = {};
  let phraseTo = -1;
  for (const [at, token] of tokens.entries()) {
    const found = entries[at] ?? [];
    for (const entry of found) {
      const kind = kinds[entry.list];
      const last = tokens[at + entry.parts.length - 1];
      if (!kind || !last || last.sentence !== token.sentence) continue;
      const place = kind === 'common' || kind === 'system' ? 'thing' : kind;
      // Nota fiscal is a document, and no tax officer.
      if (at <= (taken[place] ?? -1) || (kind === 'role' && entry.parts.length === 1 && at <= phraseTo)) continue;
      if (place === 'thing' && entry.parts.length > 1) phraseTo = at + entry.parts.length - 1;
      taken[place] = at + entry.parts.length - 1;
      facts.push({
        kind,
        key: entry.key,
        weight: weights[kind] ?? 1,
        start: token.start,
        end: last.end,
        sentence: token.sentence,
        at,
      });
    }
    const joint = jointKey(token, found);
    if (joint) facts.push({ ...factAt('thing', token, at, 0.8), key: joint });
    if (found.length === 0 && !shouted && isName(token)) facts.push(factAt('name', token, at, 0.3));
  }
  return facts;
}

/** Two nouns in one word make a particular thing of two common ones: kundfaktura, orderregel. */
function jointKey({ text }: Token, found: readonly Entry[]): string | null {
  const parts = found.filter(({ list, parts }) => list === 'common' && parts.length === 1);
  if (
    parts.length < 2 ||
    found.some(({ list }) => list === 'things') ||
    parts.some(({ key }) => text.length - key.length <= 3)
  )
    return null;
  const [longest] = parts;
  const other = parts.find(({ key }) => longest && !longest.key.includes(key));
  return longest && other ? [longest.key, other.key].sort().join('+') : null;
}

/** Things that are named by everybody say little. */
const weights: Partial<Record<FactKind, number>> = { common: 0.3 };
const kinds: Partial<Record<EntryList, FactKind>> = {
  things: 'thing',
  terms: 'thing',
  common: 'common',
  systems: 'system',
  namesakes: 'system',
  roles: 'role',
  records: 'record',
};

/** Dates, links, files, codes: what the pattern of a token says. */
function patternFacts({ tokens }: Reading): Fact[] {
  const facts: Fact[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'link' || token.kind === 'file' || token.kind === 'time' || token.kind === 'version') {
      facts.push(factAt(token.kind, token, at, 1));
    } else if (token.kind === 'code') facts.push(factAt('identifier', token, at, 1));
  }
  return facts;
}

function factAt(kind: FactKind, token: Token, at: number, weight: number): Fact {
  return { kind, key: token.text, weight, start: token.start, end: token.end, sentence: token.sentence, at };
}

/** A capital inside a sentence makes a name; in a text that shouts it makes nothing. */
function isName({ kind, raw, leads }: Token): boolean {
  return kind === 'word' && !leads && raw.length > 2 && /^\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw);
}

function isShouted(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, raw }) => kind === 'word' && raw.length > 3);
  return long.filter(({ raw }) => raw === raw.toUpperCase()).length * 3 > long.length;
}
