import { numberOf } from '#domain/calendar/iso-day.ts';
import type { Example, PartnerContact, ScopeReference } from '#domain/intake/steps.ts';
import type { Status } from '#domain/triage/status.ts';

/** The lanes of the picture, from above. */
export const laneNames = ['agreed', 'due', 'contact', 'example', 'case'] as const;
export type LaneName = (typeof laneNames)[number];

/** What of a case's history the picture shows: a state by its name, the rest by kind. */
export type Happening =
  | Status
  | 'extended'
  | 'severity_changed'
  | 'message_sent'
  | 'question_asked'
  | 'question_answered'
  | 'absorbed'
  | 'merged';

/** What is read of a case to draw it. Days are ISO days. */
export interface TimelineCase {
  scopeReferences: readonly Pick<ScopeReference, 'documentTitle' | 'section' | 'agreedOn' | 'dueOn' | 'condition'>[];
  partnerContacts: readonly Pick<PartnerContact, 'contactedOn' | 'channel' | 'response'>[];
  examples: readonly Pick<Example, 'occurredOn' | 'reference'>[];
  goLiveOn: string | null;
  submittedOn: string;
  /** null: still open */
  closedOn: string | null;
  happenings: readonly { day: string; what: Happening }[];
}

/** Something with a day. `until`: the day up to which it lasts. `numbers`: of the entries it stands for, from 1. */
export type Moment = { day: string; until: string | null } & (
  | { lane: 'agreed'; kind: 'agreed'; numbers: readonly number[]; document: string }
  /** `until`: the submission, where what was due had not been delivered by then */
  | { lane: 'due'; kind: 'due'; numbers: readonly number[] }
  | { lane: 'due'; kind: 'goLive' }
  /** `until`: the end of the silence after a contact without answer */
  | {
      lane: 'contact';
      kind: 'contact';
      number: number;
      channel: PartnerContact['channel'];
      response: PartnerContact['response'];
    }
  | { lane: 'example'; kind: 'example'; number: number; reference: string | null }
  /** what happened on a day, each once, in its order */
  | { lane: 'case'; kind: 'case'; happened: readonly Happening[] }
);

/** A due date that a later agreement about the same passage has moved. */
export interface Move {
  /** indices of moments */
  from: number;
  to: number;
  days: number;
}

export interface Timeline {
  /** the earliest first; those of one day in the order of the lanes */
  moments: readonly Moment[];
  moves: readonly Move[];
  today: string;
}

/**
 * What was agreed, said and done, in the order of time. Nothing in it is guessed: a move is drawn where two agreements
 * about one passage name two days, lateness where what was due was said to be missing, silence where a contact had no
 * answer.
 *
 * @param today ISO day
 */
export function timelineOf(escalation: TimelineCase, today: string): Timeline {
  const moved = movedDates(escalation);
  const moments: Moment[] = [
    ...agreements(escalation),
    ...dueDates(escalation, new Set(moved.map(({ from }) => from))),
    ...(escalation.goLiveOn ? [{ lane: 'due', kind: 'goLive', day: escalation.goLiveOn, until: null } as const] : []),
    ...contacts(escalation, escalation.closedOn ?? today),
    ...escalation.examples.map(({ occurredOn, reference }, index) => ({
      ...({ lane: 'example', kind: 'example' } as const),
      ...{ day: occurredOn, until: null, number: index + 1, reference },
    })),
    ...happenings(escalation),
  ].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const dueOf = (entry: number) =>
    moments.findIndex((moment) => moment.kind === 'due' && moment.numbers.includes(entry + 1));
  const moves = moved.map(({ from, to, days }) => ({ from: dueOf(from), to: dueOf(to), days }));
  return { moments, moves: eachOnce(moves), today };
}

/** One for each document and day. */
function agreements({ scopeReferences }: TimelineCase): Moment[] {
  const groups = Map.groupBy(scopeReferences.keys(), (index) => {
    const { agreedOn, documentTitle } = scopeReferences[index] as ScopeReference;
    return `${agreedOn} ${documentTitle}`;
  });
  return [...groups.values()].flatMap((indices) => {
    const first = scopeReferences[indices[0] ?? 0];
    if (!first) return [];
    const { agreedOn: day, documentTitle: document } = first;
    return [{ lane: 'agreed', kind: 'agreed', day, until: null, document, numbers: indices.map((index) => index + 1) }];
  });
}

/** One for each day, apart by whether it was kept. */
function dueDates({ scopeReferences, submittedOn }: TimelineCase, replaced: ReadonlySet<number>): Moment[] {
  const dated = scopeReferences.flatMap(({ dueOn, condition }, index) => {
    if (dueOn === null) return [];
    const missing = condition === 'not-delivered' || condition === 'partly-delivered';
    return [{ day: dueOn, index, late: missing && dueOn < submittedOn && !replaced.has(index) }];
  });
  const groups = Map.groupBy(dated, ({ day, late }) => `${day} ${late}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const until = first.late ? submittedOn : null;
    return [{ lane: 'due', kind: 'due', day: first.day, until, numbers: group.map(({ index }) => index + 1) }];
  });
}

/** Where a later agreement about the same passage names another day: indices of the entries, days of calendar. */
function movedDates({ scopeReferences }: TimelineCase): Move[] {
  const dated = scopeReferences.flatMap(({ section, agreedOn, dueOn }, index) =>
    dueOn === null
      ? []
      : [{ passage: section.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase(), agreedOn, dueOn, index }],
  );
  return [...Map.groupBy(dated, ({ passage }) => passage).values()].flatMap((group) => {
    const inOrder = group.toSorted((one, other) =>
      one.agreedOn < other.agreedOn ? -1 : one.agreedOn > other.agreedOn ? 1 : 0,
    );
    return inOrder.slice(1).flatMap((later, place) => {
      const earlier = inOrder[place];
      if (!earlier || earlier.agreedOn === later.agreedOn || earlier.dueOn === later.dueOn) return [];
      return [{ from: earlier.index, to: later.index, days: numberOf(later.dueOn) - numberOf(earlier.dueOn) }];
    });
  });
}

/** Those that had no answer are followed by silence: up to the next contact, or to the end. */
function contacts({ partnerContacts }: TimelineCase, end: string): Moment[] {
  const days = partnerContacts.map(({ contactedOn }) => contactedOn).sort();
  return partnerContacts.map(({ contactedOn: day, channel, response }, index) => {
    const next = days.find((other) => other > day) ?? end;
    const until = response === 'none' && next > day ? next : null;
    return { lane: 'contact', kind: 'contact', day, until, number: index + 1, channel, response };
  });
}

function happenings({ happenings: events }: TimelineCase): Moment[] {
  return [...Map.groupBy(events, ({ day }) => day)].map(([day, ofDay]) => ({
    lane: 'case',
    kind: 'case',
    day,
    until: null,
    happened: [...new Set(ofDay.map(({ what }) => what))],
  }));
}

function eachOnce(moves: Move[]): Move[] {
  return [...new Map(moves.map((move) => [`${move.from} ${move.to}`, move])).values()];
}
