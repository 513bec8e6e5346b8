import { randomUUID } from 'node:crypto';
import type { User } from '#domain/identity/user.ts';
import { answerQuestions } from '#server/correspondence/answers.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { addNote } from '#server/correspondence/notes.ts';
import { askQuestions } from '#server/correspondence/questions.ts';
import { pool } from '#server/platform/database.ts';

/** The version that a case has now. */
export async function versionOf(reference: string): Promise<number> {
  const { rows } = await pool.query<{ version: number }>('select version from escalations where reference = $1', [
    reference,
  ]);
  return rows[0]?.version ?? 0;
}

/** Sends a message on top of whatever the case is now. */
export async function say(who: User, reference: string, body: string): Promise<void> {
  const sent = await sendMessage(who, reference, { id: randomUUID(), version: await versionOf(reference), body });
  if (!sent.ok) throw new Error(sent.code);
}

/** Asks at each path, with those words; gives the ids of the questions. */
export async function ask(
  who: User,
  reference: string,
  asked: [path: string | null, body: string][],
): Promise<string[]> {
  const questions = asked.map(([path, body]) => ({ id: randomUUID(), path, body }));
  const result = await askQuestions(who, reference, { version: await versionOf(reference), questions });
  if (!result.ok) throw new Error(result.code);
  return questions.map(({ id }) => id);
}

/** Answers one question with words, and amends what it is about where that is given. */
export async function reply(who: User, reference: string, id: string, answer: string, amended?: string): Promise<void> {
  const answers = [{ id, answer, amended: amended ?? null }];
  const result = await answerQuestions(who, reference, { version: await versionOf(reference), answers });
  if (!result.ok) throw new Error(result.code);
}

export async function note(who: User, reference: string, body: string): Promise<void> {
  const kept = await addNote(who, reference, { id: randomUUID(), body });
  if (!kept.ok) throw new Error(kept.code);
}
