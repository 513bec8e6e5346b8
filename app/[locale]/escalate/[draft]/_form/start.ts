import type { StepAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { type Kept, recall } from '#app/[locale]/escalate/[draft]/_form/kept.ts';
import { newerThan } from '#app/[locale]/escalate/[draft]/_form/latest.ts';
import type { StepState, Trouble } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import { type ShownProblem, showProblems } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import type { StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { differences } from '#domain/intake/difference.ts';
import { type Problem, placeOf } from '#domain/intake/problem.ts';
import type { StepName } from '#domain/intake/steps.ts';
import { entriesOf, readForm, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';

/** What a form begins with: on the first page, after a posted form came back, and after a conflict was decided. */
export interface Start extends Kept {
  /** what the server found wrong with it; null: it has not judged this yet */
  judged: Problem[] | null;
  /** what the answers say; null: not known, for they are not what was saved last */
  advice: StepAdvice | null;
  /** what the fields hold, where that is not what they came with: typed before the browser had taken over */
  live?: TypedStep;
  /** not on the server yet */
  unsaved?: boolean;
  /** brought back from what this tab had kept */
  restored?: boolean;
  problems: ShownProblem[];
  trouble: Trouble | null;
}

/** What is on the server, what is wrong with it, and what it says. */
export interface Saved extends Kept {
  judged: Problem[];
  advice: StepAdvice;
}

/** From what the server knows, or from what was posted and could not be taken. */
export function startOf(saved: Saved, { typed, version, answer }: StepState, words: StepWords): Start {
  if (!typed || !answer) return { ...saved, problems: [], trouble: null };
  if (answer.kind !== 'saved') return { typed, version, judged: null, advice: null, problems: [], trouble: answer };
  const { problems: judged, advice } = answer;
  return { typed, version, judged, advice, problems: showProblems(judged, typed, words), trouble: null };
}

/** On a page that came by a link: going back may show one that is older than what this tab has saved since. */
export function startWithNewer(start: Start, draftId: string, step: StepName): Start {
  const newer = start.trouble ? null : newerThan(start.version, draftId, step);
  return newer ? { ...start, ...newer, typed: withoutBlankEntries(step, newer.typed), problems: [] } : start;
}

/**
 * On a page that the browser takes over from the server: somebody may have typed into its form already. On the server
 * there is no document yet.
 */
export function startWithTyped(start: Start, step: StepName, formId: string): Start {
  if (typeof document === 'undefined') return start;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return start;
  const live = readForm(step, new FormData(form));
  return differences(step, live, start.typed).length > 0 ? { ...start, live, unsaved: true } : start;
}

/**
 * What an ended session or a lost connection has left in this tab: brought back where the step is as it was, set
 * against what was saved since where it is not; null where nothing was left.
 */
export function startFromKept(start: Start, draftId: string, step: StepName): Start | null {
  const kept = recall(draftId, step);
  if (!kept || start.trouble || differences(step, kept.typed, start.typed).length === 0) return null;
  const back = { ...start, ...kept, live: undefined, judged: null, advice: null, problems: [] };
  if (kept.version === start.version) return { ...back, unsaved: true, restored: true };
  const { version, typed: theirs } = start;
  return { ...back, trouble: { kind: 'stale', version, theirs, savedAt: new Date().toISOString() } };
}

/** Whether an entry had no problem when the step was last judged; unknown counts as no. */
export function wasComplete({ judged }: Start, entry: number): boolean {
  return judged !== null && !judged.some(({ path }) => placeOf(path).entry === entry);
}

/** Which entries say nothing and go at Continue. */
export function blankEntries(step: StepName, typed: TypedStep): number[] {
  const kept = new Set(entriesOf(step, withoutBlankEntries(step, typed)));
  return entriesOf(step, typed).flatMap((entry, index) => (kept.has(entry) ? [] : [index]));
}
