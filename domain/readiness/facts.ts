import type { Locale } from '#domain/identity/user.ts';
import { type Fact, type FactKind, strongest } from '#domain/readiness/fact.ts';
import { numberFacts } from '#domain/readiness/figures.ts';
import { type Entry, type EntryList, entriesOf } from '#domain/readiness/lexicon.ts';
import { quotationsOf, type Token, tokensOf } from '#domain/readiness/text.ts';

/** A text as the rules read it: its tokens, and what the lexicon says to each. */
export interface Reading {
  tokens: Token[];
  /** by token: the entries that begin there */
  entries: Entry[][];
}

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

function read(text: string, language: Locale): Reading {
  const tokens = tokensOf(text);
  return { tokens, entries: entriesOf(tokens, language) };
}

/** What the text names: things, systems, roles, records, names. A longer entry hides the shorter ones inside it. */
function namedFacts({ tokens, entries }: Reading): Fact[] {
  const facts: Fact[] = [];
  const shouted = isShouted(tokens);
  let taken = -1;
  for (const [at, token] of tokens.entries()) {
    const found = entries[at] ?? [];
    for (const entry of found) {
      const kind = kinds[entry.list];
      const last = tokens[at + entry.parts.length - 1];
      if (!kind || !last || last.sentence !== token.sentence) continue;
      const isThing = kind === 'thing' || kind === 'common' || kind === 'system';
      if (isThing && at <= taken) continue;
      if (isThing) taken = at + entry.parts.length - 1;
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
    if (found.length === 0 && !shouted && isName(token)) facts.push(factAt('name', token, at, 0.3));
  }
  return facts;
}

/** Things that are named by everybody say little, traits need their thing. */
const weights: Partial<Record<FactKind, number>> = { common: 0.3, trait: 0.4 };
const kinds: Partial<Record<EntryList, FactKind>> = {
  things: 'thing',
  common: 'common',
  systems: 'system',
  namesakes: 'system',
  traits: 'trait',
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

/**
 * What is said of things: behaviours near a thing, circumstances that name one, expected against actual, work that
 * somebody has, questions; and scenes, where a sentence holds several things and what happens to them.
 */
function boundFacts(reading: Reading, named: readonly Fact[], figures: readonly Fact[]): Fact[] {
  const { tokens, entries } = reading;
  const anchors = new Float32Array(tokens.length);
  for (const { kind, at, weight } of [...named, ...figures]) {
    if (at >= 0 && anchoring.has(kind))
      anchors[at] = Math.max(anchors[at] ?? 0, kind === 'common' ? 0.4 : Math.min(1, weight));
  }
  /** how firmly the words around hold: the strongest anchor of the same sentence within reach */
  const hold = (at: number, back: number, ahead: number) => {
    let strongestAnchor = 0;
    const sentence = tokens[at]?.sentence;
    for (let near = Math.max(0, at - back); near <= Math.min(tokens.length - 1, at + ahead); near += 1) {
      if (near !== at && tokens[near]?.sentence === sentence)
        strongestAnchor = Math.max(strongestAnchor, anchors[near] ?? 0);
    }
    return strongestAnchor;
  };

  const facts: Fact[] = [];
  const nouns = new Set(
    named.filter(({ kind }) => kind === 'thing' || kind === 'system' || kind === 'common').map(({ at }) => at),
  );
  for (const [at, token] of tokens.entries()) {
    for (const entry of entries[at] ?? []) {
      const bound = bindings[entry.list];
      if (!bound || (entry.list === 'behaviours' && nouns.has(at))) continue;
      const weight = hold(at, bound.back, bound.ahead + entry.parts.length - 1) * (1 - bound.free) + bound.free;
      if (weight <= 0) continue;
      const end = tokens[at + entry.parts.length - 1]?.end ?? token.end;
      facts.push({ kind: bound.kind, key: entry.key, weight, start: token.start, end, sentence: token.sentence, at });
    }
  }
  return [...facts, ...scenes(named, facts)];
}

const anchoring = new Set<FactKind>(['thing', 'common', 'system', 'identifier', 'quantity', 'money', 'date']);

/** How far a word looks for what it is about, and what it is worth without. */
const bindings: Partial<Record<EntryList, { kind: FactKind; back: number; ahead: number; free: number }>> = {
  behaviours: { kind: 'behaviour', back: 6, ahead: 6, free: 0 },
  conditions: { kind: 'condition', back: 0, ahead: 6, free: 0 },
  contrasts: { kind: 'contrast', back: 8, ahead: 8, free: 0 },
  work: { kind: 'work', back: 6, ahead: 6, free: 0.3 },
  asks: { kind: 'ask', back: 0, ahead: 9, free: 0 },
  questions: { kind: 'question', back: 0, ahead: 7, free: 0 },
};

function scenes(named: readonly Fact[], bound: readonly Fact[]): Fact[] {
  const bySentence = new Map<number, { things: Map<string, Fact>; acts: Set<string>; turns: number }>();
  const sceneOf = (sentence: number) => {
    const scene = bySentence.get(sentence) ?? { things: new Map<string, Fact>(), acts: new Set<string>(), turns: 0 };
    bySentence.set(sentence, scene);
    return scene;
  };
  for (const fact of named) {
    if (fact.kind === 'thing' || fact.kind === 'system') sceneOf(fact.sentence).things.set(fact.key, fact);
  }
  for (const { kind, key, sentence, weight } of bound) {
    if (kind === 'behaviour' && weight > 0.5) sceneOf(sentence).acts.add(key);
    if ((kind === 'condition' || kind === 'contrast') && weight > 0.5) sceneOf(sentence).turns += 1;
  }
  const facts: Fact[] = [];
  for (const [sentence, { things, acts, turns }] of bySentence) {
    if (things.size < 2 || acts.size === 0) continue;
    const parts = [...things.values()];
    facts.push({
      kind: 'scene',
      key: [...things.keys()].sort().join('+'),
      weight: Math.min(1, (things.size - 1) / 3) + Math.min(1, acts.size / 3) + (turns > 0 ? 0.6 : 0),
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      sentence,
      at: -1,
    });
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
