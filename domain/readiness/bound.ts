import type { Fact, FactKind } from '#domain/readiness/fact.ts';
import type { EntryList } from '#domain/readiness/lexicon.ts';
import type { Reading } from '#domain/readiness/reading.ts';

/**
 * What is said of things: behaviours near a thing, circumstances that name one, expected against actual, work that
 * somebody has, questions, days by which something is due; and scenes. None of these words counts alone: "always
 * keeps us waiting" states nothing, "keeps the address" does.
 *
 * @param named the things of the text, see `factsOf`
 * @param figures its dates, amounts and counts
 */
export function boundFacts(reading: Reading, named: readonly Fact[], figures: readonly Fact[]): Fact[] {
  const { tokens, entries } = reading;
  const stated = [...named, ...figures];
  const anchors = anchorsOf(tokens.length, stated);
  const things = anchorsOf(tokens.length, named);
  const support = supportOf(stated);
  const nouns = tokensWithin(
    tokens,
    named.filter(({ kind }) => kind !== 'record'),
  );

  const facts: Fact[] = [];
  for (const [at, token] of tokens.entries()) {
    const seen = new Set<EntryList>();
    for (const entry of entries[at] ?? []) {
      const binding = bindings[entry.list];
      if (!binding || seen.has(entry.list) || (entry.list === 'behaviours' && nouns.has(at))) continue;
      seen.add(entry.list);
      const last = at + entry.parts.length - 1;
      const end = tokens[last]?.end ?? token.end;
      const hold = strongestAnchor(
        reading,
        binding.figures ? anchors : things,
        at,
        at - binding.back,
        last + binding.ahead,
        binding.clause,
      );
      let weight = binding.free + hold * (1 - binding.free);
      if (binding.kind === 'contrast' && (support.get(token.sentence) ?? 0) < 2) weight *= 0.5;
      if (binding.kind === 'trait') weight *= 0.4;
      facts.push({ kind: binding.kind, key: entry.key, weight, start: token.start, end, sentence: token.sentence, at });
    }
  }
  return [...facts, ...deadlines(reading, figures), ...scenes(named, facts)];
}

/** The words that name something, all of a phrase: in *mail of confirmation* nobody confirms anything. */
function tokensWithin(tokens: Reading['tokens'], named: readonly Fact[]): Set<number> {
  const found = new Set<number>();
  for (const { at, end } of named) {
    for (let near = at; near >= 0 && (tokens[near]?.start ?? end) < end; near += 1) found.add(near);
  }
  return found;
}

interface Binding {
  kind: FactKind;
  /** how many words back and ahead it looks for what it is about */
  back: number;
  ahead: number;
  /** whether a figure will do too */
  figures: boolean;
  /** whether it looks no further than its clause */
  clause: boolean;
  /** what it is worth without */
  free: number;
}

const bindings: Partial<Record<EntryList, Binding>> = {
  behaviours: { kind: 'behaviour', back: 6, ahead: 6, figures: true, clause: false, free: 0 },
  conditions: { kind: 'condition', back: 0, ahead: 7, figures: false, clause: true, free: 0 },
  contrasts: { kind: 'contrast', back: 8, ahead: 8, figures: true, clause: false, free: 0 },
  traits: { kind: 'trait', back: 4, ahead: 4, figures: false, clause: false, free: 0 },
  work: { kind: 'work', back: 6, ahead: 6, figures: true, clause: false, free: 0.3 },
  asks: { kind: 'ask', back: 0, ahead: 9, figures: false, clause: false, free: 0 },
  questions: { kind: 'question', back: 0, ahead: 7, figures: false, clause: true, free: 0 },
};

/** How firmly each token holds what stands near it. */
function anchorsOf(length: number, stated: readonly Fact[]): Float32Array {
  const anchors = new Float32Array(length);
  for (const { kind, at, weight } of stated) {
    if (at < 0 || !anchoring.has(kind)) continue;
    anchors[at] = Math.max(anchors[at] ?? 0, kind === 'common' ? 0.4 : Math.min(1, weight));
  }
  return anchors;
}

const anchoring = new Set<FactKind>(['thing', 'common', 'system', 'identifier', 'quantity', 'money', 'date']);

function strongestAnchor(
  { tokens }: Reading,
  anchors: Float32Array,
  at: number,
  from: number,
  to: number,
  clause: boolean,
): number {
  let strongest = 0;
  const word = tokens[at];
  for (let near = Math.max(0, from); near <= Math.min(tokens.length - 1, to); near += 1) {
    const other = tokens[near];
    if (near === at || other?.sentence !== word?.sentence || (clause && other?.clause !== word?.clause)) continue;
    strongest = Math.max(strongest, anchors[near] ?? 0);
  }
  return strongest;
}

/** By sentence: how many different things and figures it states. */
function supportOf(stated: readonly Fact[]): Map<number, number> {
  const keys = new Map<number, Set<string>>();
  for (const { kind, key, weight, sentence } of stated) {
    if (!anchoring.has(kind) || kind === 'common' || weight < 0.5) continue;
    keys.set(sentence, (keys.get(sentence) ?? new Set()).add(key));
  }
  return new Map([...keys].map(([sentence, { size }]) => [sentence, size]));
}

/** By Friday, within five days: a word that leads to a day, and a day or a span close behind it. */
function deadlines({ tokens, entries }: Reading, figures: readonly Fact[]): Fact[] {
  const days = figures.filter(({ kind, weight }) => kind === 'date' || (kind === 'quantity' && weight > 0));
  const facts: Fact[] = [];
  for (const [at, token] of tokens.entries()) {
    const entry = entries[at]?.find(({ list }) => list === 'deadlines');
    if (!entry) continue;
    const last = at + entry.parts.length - 1;
    const day = days.find((fact) => fact.at >= at && fact.at <= last + 3 && fact.sentence === token.sentence);
    if (!day) continue;
    const end = Math.max(day.end, tokens[last]?.end ?? 0);
    facts.push({ kind: 'deadline', key: day.key, weight: 1, start: token.start, end, sentence: token.sentence, at });
  }
  return facts;
}

/** A sentence with several things and what happens to them, best under a named circumstance: it can be tried. */
function scenes(named: readonly Fact[], bound: readonly Fact[]): Fact[] {
  const bySentence = new Map<
    number,
    { things: Fact[]; systems: Fact[]; common: Set<string>; acts: Set<string>; turns: number }
  >();
  const sceneOf = (sentence: number) => {
    const scene = bySentence.get(sentence) ?? {
      things: [],
      systems: [],
      common: new Set<string>(),
      acts: new Set<string>(),
      turns: 0,
    };
    bySentence.set(sentence, scene);
    return scene;
  };
  for (const fact of named) {
    if (fact.kind === 'thing') sceneOf(fact.sentence).things.push(fact);
    if (fact.kind === 'common') sceneOf(fact.sentence).common.add(fact.key);
    if (fact.kind === 'system') sceneOf(fact.sentence).systems.push(fact);
  }
  for (const { kind, key, sentence, weight } of bound) {
    if (kind === 'behaviour' && weight >= 0.4) sceneOf(sentence).acts.add(key);
    if ((kind === 'condition' || kind === 'contrast') && weight > 0.5) sceneOf(sentence).turns += 1;
  }
  const facts: Fact[] = [];
  for (const [sentence, { things, systems, common, acts, turns }] of bySentence) {
    // A list of browsers is no scene: systems together count as one thing.
    const parts = [...things, ...systems.slice(0, 1)];
    const size = new Set(parts.map(({ key }) => key)).size + 0.4 * common.size;
    if (size < 2 || acts.size === 0) continue;
    facts.push({
      kind: 'scene',
      key: [...new Set(parts.map(({ key }) => key))].sort().join('+'),
      weight: Math.min(1, (size - 1) / 3) + Math.min(1, acts.size / 3) + (turns > 0 ? 0.6 : 0),
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      sentence,
      at: -1,
    });
  }
  return facts;
}
