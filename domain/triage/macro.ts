import { z } from 'zod';
import type { CaseAct } from '#domain/triage/case-act.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { tagLimit, tagsPerCase } from '#domain/triage/tag.ts';

/** A named set of acts and what the customer is told along with them; everything may be left out. */
export interface MacroActs {
  status: Status | null;
  /** with partner: how many days from today the partner is given */
  answerDays: number | null;
  /** the one who applies it, nobody, or a person's id; null: whoever has it keeps it */
  assignee: string | 'me' | 'nobody' | null;
  /** names */
  addTags: readonly string[];
  removeTags: readonly string[];
}

export const noActs: MacroActs = { status: null, answerDays: null, assignee: null, addTags: [], removeTags: [] };

/** What a macro can bring a case to: what the desk alone decides. */
export const macroStatuses = [
  'in_review',
  'needs_information',
  'with_partner',
  'resolved',
  'declined',
] as const satisfies readonly Status[];

/** How long a partner can be given by a macro, in days. */
export const answerDaysLimit = 90;

/** The macros of the product itself; `Macro.<code>` holds their names, and the texts of those that say something. */
export const builtInMacros = ['take', 'ask_scope', 'give_partner_time', 'remind'] as const;
export type BuiltInMacro = (typeof builtInMacros)[number];

export const builtInActs: Record<BuiltInMacro, MacroActs & { says: boolean }> = {
  take: { ...noActs, status: 'in_review', assignee: 'me', says: false },
  ask_scope: { ...noActs, status: 'needs_information', assignee: 'me', says: true },
  give_partner_time: { ...noActs, status: 'with_partner', answerDays: 14, says: true },
  remind: { ...noActs, says: true },
};

/** The acts of an own macro as they are kept; whoever writes them reads them by this. */
export const macroActs: z.ZodType<MacroActs> = z.object({
  status: z.enum(statuses).extract(macroStatuses).nullable().default(null),
  answerDays: z.int().min(1).max(answerDaysLimit).nullable().default(null),
  assignee: z
    .union([z.enum(['me', 'nobody']), z.guid()])
    .nullable()
    .default(null),
  addTags: z.array(z.string().min(1).max(tagLimit)).max(tagsPerCase).default([]),
  removeTags: z.array(z.string().min(1).max(tagLimit)).max(tagsPerCase).default([]),
});

export type MacroProblem = 'nothing_to_do' | 'text_required' | 'days_required';

/** What a macro lacks to be applied; null: nothing. */
export function macroProblem(acts: MacroActs, says: boolean): MacroProblem | null {
  const { status, answerDays, assignee, addTags, removeTags } = acts;
  if (status === 'with_partner' && answerDays === null) return 'days_required';
  if (!says && (status === 'needs_information' || status === 'resolved' || status === 'declined'))
    return 'text_required';
  if (!says && status === null && assignee === null && addTags.length + removeTags.length === 0) return 'nothing_to_do';
  return null;
}

/**
 * What a macro does when somebody applies it.
 *
 * @param texts by language; none: nothing is said
 * @param tagIds of the tags to remove
 * @param today ISO day
 */
export function actOfMacro(
  acts: MacroActs,
  {
    texts,
    tagIds,
    me,
    today,
  }: { texts: Readonly<Record<string, string>>; tagIds: readonly string[]; me: string; today: string },
): CaseAct {
  const { status, answerDays, assignee, addTags } = acts;
  return {
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(tagIds.length > 0 ? { removeTags: tagIds } : {}),
    ...(assignee === null ? {} : { assignee: assignee === 'me' ? me : assignee === 'nobody' ? null : assignee }),
    ...(status === null ? {} : { status }),
    ...(status === 'with_partner' ? { expectedBy: later(today, answerDays ?? 0) } : {}),
    ...(Object.keys(texts).length > 0 ? { text: texts } : {}),
  };
}

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
