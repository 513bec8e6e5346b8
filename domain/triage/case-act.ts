import type { Status } from '#domain/triage/status.ts';

/**
 * What is to be done to a case, alone or with others: the parts are done in this order, all of them or none. A part that
 * is left out is left as it is.
 */
export interface CaseAct {
  /** names of tags */
  addTags?: readonly string[];
  /** ids of tags */
  removeTags?: readonly string[];
  /** id of a person; null: nobody */
  assignee?: string | null;
  status?: Status;
  /** with partner: the ISO day by which the partner is to have answered */
  expectedBy?: string | null;
  /**
   * What the customer is told, by the language of the case: as the reason of a new state that takes one, else as a
   * message. One text for all of them stands under `any`, as it was typed.
   */
  text?: Readonly<Record<string, string>>;
}

/** How a case was before an act, as far as the act has changed it: enough to take it back. */
export interface CaseBefore {
  /** id of a person; null: nobody */
  assignee?: string | null;
  status?: { code: Status; outcome: string | null; closedAt: string | null; expectedBy: string | null };
  /** ids of tags that the act has added, and names of those that it has removed */
  added?: readonly string[];
  removed?: readonly string[];
  /** the customer was told something, which cannot be taken back */
  told?: true;
}

/** The text of an act for a case of a language; null: nothing is said. */
export function textFor(act: CaseAct, language: string): string | null {
  return act.text?.any ?? act.text?.[language] ?? act.text?.en ?? null;
}
