/** What a text states, with the words that state it. */
export interface Fact {
  kind: FactKind;
  /** two facts of one kind with one key are one fact */
  key: string;
  /** from 0 (nothing) to about 1; a scene may weigh more */
  weight: number;
  /** UTF-16 offsets, `end` not included */
  start: number;
  end: number;
  sentence: number;
  /** index of its first token; -1 where it has none of its own */
  at: number;
}

export type FactKind =
  | 'thing'
  | 'common'
  | 'system'
  | 'name'
  | 'trait'
  | 'behaviour'
  | 'condition'
  | 'scene'
  | 'contrast'
  | 'change'
  | 'role'
  | 'work'
  | 'ask'
  | 'question'
  | 'deadline'
  | 'record'
  | 'date'
  | 'time'
  | 'quantity'
  | 'money'
  | 'identifier'
  | 'section'
  | 'version'
  | 'quotation'
  | 'link'
  | 'file';

/** Keeps of each fact its firmest statement, so that saying it again, or louder, adds nothing. */
export function strongest(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.kind} ${fact.key}`;
    const known = best.get(key);
    if (!known || fact.weight > known.weight) best.set(key, fact);
  }
  return [...best.values()].filter(({ weight }) => weight > 0);
}
