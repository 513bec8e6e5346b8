import { createHash } from 'node:crypto';
import type { User } from '#domain/identity/user.ts';
import type { Status } from '#domain/triage/status.ts';
import { isoDay, momentOf } from '#prisma/demo/days.ts';
import type { People } from '#prisma/demo/load-people.ts';
import type { Step, Story } from '#prisma/demo/stories.ts';
import { answerQuestions } from '#server/correspondence/answers.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { addNote } from '#server/correspondence/notes.ts';
import { askQuestions } from '#server/correspondence/questions.ts';
import { assign } from '#server/triage/assignments.ts';
import { changeSeverity } from '#server/triage/severities.ts';
import { addTag } from '#server/triage/tags.ts';
import { changeStatus } from '#server/triage/transitions.ts';

/** Where a story is: what it has come to by the steps that were told, whether now or in an earlier run. */
interface Told {
  name: string;
  reference: string;
  status: Status;
  version: number;
  /** the ids of the questions that were asked last */
  questions: string[];
  now: Date;
}

/** Each step is the act that people do, at its own time; one that was done already stays as it is. */
export async function tell({ name, steps }: Story, reference: string, people: People, now: Date): Promise<void> {
  const told: Told = { name, reference, status: 'submitted', version: 1, questions: [], now };
  for (const [index, step] of steps.entries()) {
    const actor = people.get(step.by);
    if (!actor) throw new Error(`Nobody of the demo is called ${step.by}.`);
    const result = await act(step, actor, told, { index, at: momentOf(step.daysAgo, index + 1, now) });
    // Somebody at the demo's desk has moved the case on since an earlier run: theirs counts.
    if (!result.ok && (result.code === 'changed' || result.code === 'closed')) return;
    if (!result.ok) throw new Error(`The story of ${reference} cannot be told: ${result.code}`);
    // Notes and tags are the desk's own, and leave the version.
    if (step.act !== 'note' && step.act !== 'tag') told.version += 1;
  }
}

type Result = { ok: true } | { ok: false; code: string };

async function act(step: Step, actor: User, told: Told, { index, at }: { index: number; at: Date }): Promise<Result> {
  const { reference, version } = told;
  const id = (part = 0) => idOf(`${told.name} ${index} ${part}`);
  switch (step.act) {
    case 'assign':
      return assign(actor, reference, actor.id, version, at);
    case 'say':
      return sendMessage(actor, reference, { id: id(), version, body: step.body }, at);
    case 'note':
      return addNote(actor, reference, { id: id(), body: step.body }, at);
    case 'tag':
      return addTag(actor, reference, step.tag, at);
    case 'rate': {
      const { from, to, reason } = step;
      return changeSeverity(actor, reference, { from, to, reason, version }, at);
    }
    case 'move': {
      // The partner has two weeks.
      const expectedBy = step.to === 'with_partner' ? isoDay(step.daysAgo - 14, told.now) : null;
      const change = { from: told.status, to: step.to, version, reason: step.reason, expectedBy };
      told.status = step.to;
      return changeStatus(actor, reference, change, at);
    }
    case 'ask': {
      told.status = 'needs_information';
      const questions = step.questions.map((question, part) => ({ ...question, id: id(part) }));
      told.questions = questions.map((question) => question.id);
      return askQuestions(actor, reference, { version, questions }, at);
    }
    case 'answer': {
      if (step.answers.every((answer) => answer !== null)) told.status = 'in_review';
      const answers = step.answers.flatMap((given, part) =>
        given ? [{ id: told.questions[part] ?? '', answer: given.answer, amended: given.amended ?? null }] : [],
      );
      return answerQuestions(actor, reference, { version, answers }, at);
    }
  }
}

/** An id that a key alone decides, so that what was said once is not said again. */
function idOf(key: string): string {
  const digest = createHash('md5').update(key).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
