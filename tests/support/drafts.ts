import type { User } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { readDraft, saveStep, startDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';

/** A draft of somebody with what was typed; a whole one unless said otherwise. */
export async function draftOf(user: User, typed: Partial<Record<StepName, TypedStep>> = typedCase()): Promise<string> {
  const started = await startDraft(user, user.locale);
  if (!started.ok) throw new Error(started.code);
  for (const [step, answers] of Object.entries(typed)) {
    const saved = await saveStep(user, started.id, step as StepName, 0, answers);
    if (!saved.ok) throw new Error(saved.code);
  }
  return started.id;
}

/** What is stored of a step now. */
export async function storedStep(user: User, draft: string, step: StepName): Promise<TypedStep | undefined> {
  return (await readDraft(user, draft))?.steps[step]?.answers;
}

/** The references of the cases that came of a draft: none or one, if all is well. */
export async function casesOf(draft: string): Promise<string[]> {
  const { rows } = await pool.query<{ reference: string }>('select reference from escalations where draft_id = $1', [
    draft,
  ]);
  return rows.map(({ reference }) => reference);
}
