import { type Severity, severities } from '#domain/intake/steps.ts';
import type { Status } from '#domain/triage/status.ts';
import type { Chance } from '#prisma/demo/generate/chance.ts';

/** What happens to a generated case, in order; `by` the side that does it. */
export type Act =
  | { kind: 'assigned' | 'tagged' | 'note_added' | 'extended' | 'linked'; by: 'desk' | 'customer' }
  | { kind: 'message'; by: 'desk' | 'customer'; of: 'greetings' | 'updates' | 'followUps' }
  | { kind: 'severity'; by: 'desk' }
  /** `asks`: by a message or by questions; what is asked is answered by the next act, or still open with the last one */
  | { kind: 'status'; by: 'desk' | 'customer'; to: Status; asks?: 'message' | 'questions' }
  | { kind: 'reply'; by: 'customer' };

const day = 86_400_000;

/** What has become of a case by its age: the younger, the more likely it is still open. */
export function statusAt(chance: Chance, age: number): Status {
  const drawn = chance.below(100);
  const upTo = (limits: readonly [number, Status][], rest: Status) =>
    limits.find(([limit]) => drawn < limit)?.[1] ?? rest;
  if (age < 3 * day) {
    return upTo(
      [
        [60, 'submitted'],
        [85, 'in_review'],
        [95, 'needs_information'],
        [98, 'with_partner'],
      ],
      'withdrawn',
    );
  }
  if (age < 14 * day) {
    return upTo(
      [
        [4, 'submitted'],
        [34, 'in_review'],
        [54, 'needs_information'],
        [80, 'with_partner'],
        [93, 'resolved'],
        [97, 'declined'],
      ],
      'withdrawn',
    );
  }
  if (age < 60 * day) {
    return upTo(
      [
        [6, 'in_review'],
        [13, 'needs_information'],
        [35, 'with_partner'],
        [82, 'resolved'],
        [93, 'declined'],
      ],
      'withdrawn',
    );
  }
  return upTo(
    [
      [1, 'in_review'],
      [3, 'with_partner'],
      [79, 'resolved'],
      [91, 'declined'],
    ],
    'withdrawn',
  );
}

/** All that leads to a status. */
export function fateOf(chance: Chance, status: Status, assigned: boolean): Act[] {
  const acts: Act[] = [];
  if (assigned) acts.push({ kind: 'assigned', by: 'desk' });
  if (chance.odds(25)) acts.push({ kind: 'tagged', by: 'desk' });
  if (chance.odds(6)) acts.push({ kind: 'extended', by: 'customer' });
  if (status === 'submitted') return acts;
  if (status === 'withdrawn' && chance.odds(50)) return [...acts, { kind: 'status', by: 'customer', to: 'withdrawn' }];

  acts.push({ kind: 'status', by: 'desk', to: 'in_review' });
  if (chance.odds(40)) acts.push({ kind: 'message', by: 'desk', of: 'greetings' });
  if (chance.odds(30)) acts.push({ kind: 'note_added', by: 'desk' });
  if (chance.odds(8)) acts.push({ kind: 'severity', by: 'desk' });
  const rounds = status === 'needs_information' ? 1 : Number(chance.odds(35)) + Number(chance.odds(8));
  for (let round = 1; round <= rounds; round += 1) {
    acts.push({ kind: 'status', by: 'desk', to: 'needs_information', asks: chance.odds(60) ? 'questions' : 'message' });
    if (round < rounds || status !== 'needs_information') acts.push({ kind: 'reply', by: 'customer' });
  }
  if (status === 'needs_information') return acts;
  if (status === 'with_partner' || (status === 'resolved' && chance.odds(75))) {
    acts.push({ kind: 'status', by: 'desk', to: 'with_partner' }, ...talkMeanwhile(chance));
  }
  if (status === 'in_review') return chance.odds(4) ? [...acts, ...reopened()] : acts;
  if (status === 'with_partner') return acts;
  acts.push({ kind: 'status', by: status === 'withdrawn' ? 'customer' : 'desk', to: status });
  if (status === 'resolved' && chance.odds(4))
    acts.push(...reopened().slice(1), { kind: 'status', by: 'desk', to: 'resolved' });
  return acts;
}

function reopened(): Act[] {
  return [
    { kind: 'status', by: 'desk', to: 'resolved' },
    { kind: 'status', by: 'customer', to: 'in_review' },
  ];
}

function talkMeanwhile(chance: Chance): Act[] {
  const acts: Act[] = [];
  if (chance.odds(40)) acts.push({ kind: 'message', by: 'desk', of: 'updates' });
  if (chance.odds(25)) acts.push({ kind: 'message', by: 'customer', of: 'followUps' });
  if (chance.odds(20)) acts.push({ kind: 'note_added', by: 'desk' });
  return acts;
}

/** One step up or down. */
export function otherSeverity(chance: Chance, severity: Severity): Severity {
  const at = severities.indexOf(severity);
  const step = at === 0 || (at < severities.length - 1 && chance.odds(60)) ? 1 : -1;
  return severities[at + step] ?? severity;
}

/** When each of the acts happens, in milliseconds: in order, on working days, a millisecond apart at least. */
export function timesOf(
  chance: Chance,
  acts: readonly Act[],
  { submittedAt, until, closed }: { submittedAt: number; until: number; closed: boolean },
): number[] {
  const longest = closed ? (1 + chance.below(400)) * 2 * 3_600_000 : until - submittedAt;
  const end = Math.min(until, submittedAt + longest * (closed ? 1 : 0.3 + 0.65 * chance.part()));
  let earliest = submittedAt;
  const times = acts.map((_, index) => {
    const drawn = submittedAt + (end - submittedAt) * ((index + 0.2 + 0.8 * chance.part()) / acts.length) ** 1.6;
    earliest = Math.max(earliest + 1, atWork(drawn, chance));
    return Math.floor(earliest);
  });
  let latest = until;
  for (let index = times.length - 1; index >= 0; index -= 1) {
    times[index] = Math.min(times[index] ?? latest, latest);
    latest = (times[index] ?? latest) - 1;
  }
  return times;
}

/** The same or an earlier instant at which people work in Europe. */
function atWork(instant: number, chance: Chance): number {
  const at = new Date(instant);
  if (at.getUTCHours() >= 17) at.setUTCHours(9 + chance.below(8), chance.below(60));
  else if (at.getUTCHours() < 8) at.setTime(at.getTime() - day + (8 * 3_600_000) / 2);
  const weekday = at.getUTCDay();
  if (weekday === 6 || weekday === 0) at.setTime(at.getTime() - (weekday === 6 ? 1 : 2) * day);
  return at.getTime();
}
