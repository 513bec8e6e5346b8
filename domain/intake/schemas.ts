import * as z from 'zod/mini';
import { answersOf, anything, objectProblem } from '#domain/intake/answer.ts';
import { wordsProblem } from '#domain/intake/bypass.ts';
import type { ProblemCode } from '#domain/intake/field.ts';
import {
  type Concern,
  concernFields,
  type Example,
  exampleFields,
  maxEntries,
  type PartnerContact,
  type Project,
  partnerContactFields,
  projectFields,
  type ScopeReference,
  type StepName,
  scopeReferenceFields,
} from '#domain/intake/steps.ts';

/** What each step gives once its answers are right. A waived list is empty and has its reason. */
export interface StepResult {
  project: Project;
  concern: Concern;
  scope: { scopeReferences: ScopeReference[]; waiver: string | null };
  contact: { partnerContacts: PartnerContact[]; waiver: string | null };
  examples: { examples: Example[] };
}

/**
 * The schema of one step: the same for the form in the browser, the form on the server, and the importer.
 * Issues carry a `ProblemCode` as their message.
 *
 * @param today the latest ISO date that counts as today, see `latestToday`
 */
export function stepSchema<Step extends StepName>(step: Step, today: string): z.ZodMiniType<StepResult[Step]> {
  return schemas[step](today) as unknown as z.ZodMiniType<StepResult[Step]>;
}

const schemas: { [Step in StepName]: (today: string) => z.ZodMiniType } = {
  project: (today) => answersOf(projectFields, today),
  concern: (today) => answersOf(concernFields, today),
  scope: (today) => waivable('scopeReferences', scopeReference(today)),
  contact: (today) => waivable('partnerContacts', partnerContact(today)),
  examples: (today) =>
    z
      .strictObject({ examples: entries(answersOf(exampleFields, today)) }, { error: objectProblem })
      .check(z.refine(({ examples }) => examples.length > 0, { path: ['examples'], error: code('entries_required') })),
};

/** F3: for a deliverable that was added later its effect on the timeline is part of the story. */
function scopeReference(today: string) {
  return answersOf(scopeReferenceFields, today).check(
    z.refine((entry) => entry.condition !== 'added-later' || entry.timelineImpact !== null, {
      ...alsoBesideOthers,
      path: ['timelineImpact'],
      error: code('timeline_impact_required'),
    }),
    z.refine((entry) => !isDay(entry.dueOn) || !isDay(entry.agreedOn) || entry.dueOn >= entry.agreedOn, {
      ...alsoBesideOthers,
      path: ['dueOn'],
      error: code('due_before_agreed'),
    }),
  );
}

/** An answer that was given has a content; only silence needs no description. */
function partnerContact(today: string) {
  return answersOf(partnerContactFields, today).check(
    z.refine((entry) => !entry.response || entry.response === 'none' || entry.responseDetail !== null, {
      ...alsoBesideOthers,
      path: ['responseDetail'],
      error: code('response_detail_required'),
    }),
  );
}

/** Rules between fields speak up beside the errors of single fields, so that nobody mends a step twice. */
const alsoBesideOthers = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** A field that failed its own rule holds no day. */
function isDay(answer: unknown): answer is string {
  return typeof answer === 'string';
}

function code(problem: ProblemCode): ProblemCode {
  return problem;
}

function entries<Entry>(entry: z.ZodMiniType<Entry>) {
  return z.array(entry, { error: 'not_a_list' }).check(z.maxLength(maxEntries, { error: 'too_many_entries' }));
}

/** A list that may be waived, with its fields read. */
type Waivable = { waived: boolean; waiverReason: string } & Record<string, unknown>;

/**
 * A list that may be waived with a reason of substance (F6): nobody is locked out, nobody slips through. Entries and a
 * waiver together contradict each other; the customer decides which holds.
 */
function waivable<Entry>(list: string, entry: z.ZodMiniType<Entry>) {
  const shape = {
    [list]: entries(entry),
    waived: anything((typed) => typed === true || typed === 'yes'),
    waiverReason: anything((typed) => (typeof typed === 'string' ? typed : '')),
  };
  const answers = z.strictObject(shape, { error: objectProblem }) as unknown as z.ZodMiniType<Waivable>;
  const count = (read: Waivable) => (Array.isArray(read[list]) ? read[list].length : Number.NaN);
  return z.pipe(
    answers.check(
      z.refine((read) => read.waived || count(read) !== 0, {
        ...alsoBesideOthers,
        path: [list],
        error: code('entries_required'),
      }),
      z.refine((read) => !read.waived || !(count(read) > 0), {
        ...alsoBesideOthers,
        path: ['waived'],
        error: code('waiver_with_entries'),
      }),
      z.refine((read) => !reasonProblem(read), {
        path: ['waiverReason'],
        error: ({ input }) => reasonProblem(input as Waivable),
      }),
    ),
    z.transform((read) => ({ [list]: read[list], waiver: read.waived ? read.waiverReason : null })),
  );
}

function reasonProblem({ waived, waiverReason }: Waivable): ProblemCode | null {
  return waived ? wordsProblem(waiverReason) : null;
}
