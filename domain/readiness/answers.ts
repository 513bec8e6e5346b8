import { type DateParts, readDate } from '#domain/intake/calendar-date.ts';
import { type StepName, stepNames, stepShapes, type WaivableItem } from '#domain/intake/steps.ts';
import { entriesOf, isBlankEntry, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';

/**
 * The answers of a draft or a case, as far as they are there: text and codes, days as ISO dates, null for what is not
 * typed or makes no date. A stored case has this shape already.
 */
export interface ReadinessAnswers {
  summary?: string | null;
  businessImpact?: string | null;
  desiredOutcome?: string | null;
  goLiveOn?: string | null;
  scopeReferences: readonly ReadinessEntry<ScopeName>[];
  partnerContacts: readonly ReadinessEntry<ContactName>[];
  examples: readonly ReadinessEntry<ExampleName>[];
  /** the reason for each item that was said not to apply */
  waivers: Partial<Record<WaivableItem, string>>;
}

/** An entry of a list; `index` is its place in the draft where blank entries before it were left out. */
export type ReadinessEntry<Name extends string> = { readonly [Key in Name]?: string | null } & {
  readonly index?: number;
};

type ScopeName =
  | 'documentTitle'
  | 'documentLocation'
  | 'section'
  | 'deliverable'
  | 'quote'
  | 'agreedOn'
  | 'dueOn'
  | 'condition'
  | 'detail'
  | 'timelineImpact';
type ContactName = 'contactedOn' | 'channel' | 'partnerRole' | 'raised' | 'response' | 'responseDetail' | 'reference';
type ExampleName = 'occurredOn' | 'whatHappened' | 'expected' | 'impact' | 'reference';

/** Reads the typed steps of a draft; blank entries are left out, dates that are none become null. */
export function answersOfDraft(typed: Readonly<Record<StepName, TypedStep | null>>): ReadinessAnswers {
  const plain: Record<string, string | null> = {};
  const lists = {
    scopeReferences: [] as ReadinessEntry<ScopeName>[],
    partnerContacts: [] as ReadinessEntry<ContactName>[],
    examples: [] as ReadinessEntry<ExampleName>[],
  };
  const waivers: Partial<Record<WaivableItem, string>> = {};
  for (const step of stepNames) {
    const answers = typed[step];
    if (!answers) continue;
    const { list } = stepShapes[step];
    if (!list) {
      Object.assign(plain, plainEntry(answers as TypedEntry));
      continue;
    }
    for (const [index, entry] of entriesOf(step, answers).entries()) {
      if (!isBlankEntry(entry)) lists[list.name].push({ ...plainEntry(entry), index });
    }
    if (list.waiver && answers.waived === 'yes') waivers[list.waiver] = String(answers.waiverReason ?? '');
  }
  return { ...plain, ...lists, waivers };
}

function plainEntry(entry: TypedEntry): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, typed]) => [name, typeof typed === 'string' ? typed || null : isoDay(typed)]),
  );
}

function isoDay(parts: DateParts): string | null {
  const read = readDate(parts);
  return read.ok ? read.iso : null;
}
