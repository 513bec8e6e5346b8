import type { Fact, FactKind } from '#domain/readiness/fact.ts';
import type { EntryList } from '#domain/readiness/lexicon.ts';
import type { Reading } from '#domain/readiness/reading.ts';

/**
 * What the figures of a text say, written or spelled. A figure counts when it is bound to something that matters: a
 * date, an amount, a measure, things of the trade, something that it identifies. Counts about oneself, emphasis, bare
 * years and round spans of time state nothing about the grievance.
 */
export function numberFacts({ tokens, entries }: Reading): Fact[] {
  const has = (at: number, list: EntryList) => entries[at]?.some((entry) => entry.list === list) ?? false;
  const idleClauses = new Set<number>();
  for (const [at, token] of tokens.entries()) if (has(at, 'self')) idleClauses.add(token.clause);
  const ownScale = sentencesOfOwnScale();

  const facts: Fact[] = [];
  const state = (kind: FactKind, from: number, to: number, weight: number) => {
    const first = tokens[from];
    const last = tokens[to];
    if (!first || !last) return;
    const idle = idleClauses.has(first.clause) && kind !== 'identifier' && kind !== 'section';
    const key = tokens
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join(' ');
    const fact = { kind, key, start: first.start, end: last.end, sentence: first.sentence, at: from };
    facts.push({ ...fact, weight: idle ? 0 : weight });
  };

  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'date') state('date', at, at, 1);
    else if (token.kind === 'money') state('money', at, at, 1);
    else if (token.kind === 'measure') state('quantity', at, at, 1);
    else if (token.kind === 'percent') percent(at, at);
    else if (has(at, 'weekdays')) {
      const lead = leadTo(at);
      state('date', lead, at, lead === at ? 0.45 : spanWeight);
    } else if (has(at, 'months') && yearAfter(at) !== none) state('date', at, yearAfter(at), 0.6);
    else if (has(at, 'months') && ![-2, -1, 1].some((distance) => isNumber(beside(at, distance)))) {
      const lead = leadTo(at);
      if (token.text.length > 3) state('date', lead, at, lead === at ? 0.35 : spanWeight);
    } else if (isNumber(at)) number(at);
  }
  return [...facts, ...changes({ tokens, entries }, facts)];

  function isNumber(at: number): boolean {
    const token = tokens[at];
    return token !== undefined && (token.kind === 'number' || (token.kind === 'word' && has(at, 'numbers')));
  }

  /** October 2026, ottobre del 2026: the year that belongs to a month, where no day stands before it. */
  function yearAfter(month: number): number {
    if (isNumber(beside(month, -1)) || (has(beside(month, -1), 'ofDate') && isNumber(beside(month, -2)))) return none;
    const at = has(beside(month, 1), 'ofDate') ? beside(month, 2) : beside(month, 1);
    return /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') ? at : none;
  }

  function number(at: number) {
    const token = tokens[at];
    if (!token) return;
    const digits = token.kind === 'number';
    const value = digits ? Number(token.text.replace(/[\s.,]/g, '')) : Number.POSITIVE_INFINITY;
    const before = beside(at, -1);
    const after = beside(at, 1);
    const month = has(after, 'months') ? after : has(after, 'ofDate') ? beside(at, 2) : none;
    if (value <= 31 && has(month, 'months')) return state('date', at, month, 1);
    if (value <= 31 && has(before, 'months')) return state('date', before, at, 1);
    if (value <= 53 && has(before, 'weeks')) return state('date', before, at, 0.8);
    if (digits && isCurrency(before)) return state('money', before, at, 1);
    if (isCurrency(after)) return state('money', at, after, 1);
    if (has(after, 'percent') || tokens[after]?.text === '%') return percent(at, after);
    if (digits && (tokens[before]?.text === '§' || has(before, 'sections'))) return state('section', before, at, 1);
    if (value < 2400 && has(before, 'clockWords') && /^\d{1,2}(?:[.:]\d{2})?$/.test(token.text)) {
      return state('time', before, at, /[.:]/.test(token.text) ? 1 : 0.5);
    }
    if (digits && (has(before, 'identified') || tokens[before]?.text === '#') && !isUnit(after)) {
      return state('identifier', before, at, 1);
    }
    if (/^(?:19|20)\d\d$/.test(token.text)) return;
    span(at, after);
    const unit = unitAfter(at);
    if (unit) {
      const own = has(unit.at, 'scale') && ownScale.has(token.sentence);
      return state('quantity', at, unit.at, own ? 0 : unit.weight);
    }
    if (/^\d{5,}$/.test(token.text)) return state('identifier', at, at, 0.8);
    // Of what, no lexicon knows; but something was counted.
    if (digits && tokens[after]?.kind === 'word' && value > 1) return state('quantity', at, after, 0.25);
    if (/^\d+[.,]\d+$/.test(token.text)) return state('quantity', at, at, 0.5);
  }

  /** For two weeks now, two weeks ago: it begins on a day that can be counted back to. "For months" has no figure. */
  function span(at: number, unit: number) {
    if (!has(unit, 'spans')) return;
    const behind = beside(unit, 1);
    const lead = leadTo(at);
    if (has(behind, 'ago')) state('date', lead, behind, spanWeight);
    else if (lead < at) state('date', lead, unit, spanWeight);
  }

  /** Where the words begin that lead to a span or a day: since, for the last. At the word itself where there are none. */
  function leadTo(at: number): number {
    const length = [4, 3, 2, 1].find((words) =>
      entries[beside(at, -words)]?.some(({ list, parts }) => list === 'since' && parts.length === words),
    );
    return at - (length ?? 0);
  }

  /** The token so far away in the same sentence. */
  function beside(at: number, distance: number): number {
    return tokens[at + distance]?.sentence === tokens[at]?.sentence ? at + distance : none;
  }

  /** 4.2 % of something is a figure, 100 % is emphasis. */
  function percent(from: number, to: number) {
    const value = tokens[from]?.text.replace(/[^\d]/g, '') ?? '';
    if (/^[1-9]0{2,}$|^0+$|^110$|^99$/.test(value)) return;
    const isOf = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].some((distance) => {
      const near = beside(distance < 0 ? from : to, distance);
      return has(near, 'things') || has(near, 'terms') || has(near, 'common') || has(near, 'work');
    });
    state('quantity', from, to, isOf ? 1 : 0.4);
  }

  function isCurrency(at: number): boolean {
    return /^[€$£]$/.test(tokens[at]?.text ?? '') || has(at, 'money');
  }

  function isUnit(at: number): boolean {
    return has(at, 'fineUnits') || has(at, 'coarseUnits') || has(at, 'idleUnits');
  }

  /** What is counted: a unit or a thing of the trade among the next words of the clause. */
  function unitAfter(at: number): { at: number; weight: number } | null {
    for (let near = at + 1; near <= at + 4; near += 1) {
      if (tokens[near]?.clause !== tokens[at]?.clause || isCurrency(near)) return null;
      if (has(near, 'fineUnits')) return { at: near, weight: 1 };
      if (has(near, 'idleUnits')) return { at: near, weight: 0 };
      if (has(near, 'coarseUnits')) return { at: near, weight: 0.3 };
      if (has(near, 'roles')) return { at: near, weight: 0.5 };
      if (has(near, 'things') || has(near, 'terms')) return { at: near, weight: 1 };
      if (has(near, 'common')) return { at: near, weight: 0.8 };
    }
    return null;
  }

  /** We have 3 shops and 12,000 products: where the size of a business is told, its counts are no grievance. */
  function sentencesOfOwnScale(): Set<number> {
    const found = new Set<number>();
    for (const [at, token] of tokens.entries()) {
      const unit = isNumber(at) ? unitAfter(at) : null;
      if (!unit || !has(unit.at, 'scale')) continue;
      for (let distance = -1; distance >= -4; distance -= 1) {
        const having = entries[beside(at, distance)]?.find(({ list }) => list === 'having');
        // "with" says it only right before the figure.
        if (having && (having.parts.length > 1 || distance === -1)) found.add(token.sentence);
      }
    }
    return found;
  }
}

const none = -1;
/** Enough to say when, and less than a day of the calendar. */
const spanWeight = 0.65;

/** From 4.2 to 2.6, 71 of 655: two figures with such a word between them are a comparison, unless they are days. */
function changes({ tokens, entries }: Reading, facts: readonly Fact[]): Fact[] {
  const found: Fact[] = [];
  const dates = facts.filter(({ kind }) => kind === 'date');
  const counted = facts.filter(({ kind, weight }) => (kind === 'quantity' || kind === 'money') && weight > 0.4);
  for (const fact of counted) {
    for (const distance of [-4, -3, -2, 2, 3, 4]) {
      const other = tokens[fact.at + distance];
      if (other?.kind !== 'number' || other.sentence !== fact.sentence || /^(?:19|20)\d\d$/.test(other.text)) continue;
      if (dates.some(({ start, end }) => start <= other.start && other.end <= end)) continue;
      const [from, to] = [Math.min(0, distance), Math.max(0, distance)];
      const between = entries.slice(fact.at + from + 1, fact.at + to);
      if (!between.some((some) => some.some(({ list }) => list === 'between'))) continue;
      found.push({ ...fact, kind: 'change', key: [fact.key, other.text].sort().join(' '), weight: 0.8 });
      break;
    }
  }
  return found;
}
