import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { User } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { canonicalCase } from '#domain/intake/canonical-case.ts';
import { type CaseFile, readCaseFile } from '#domain/intake/case-file.ts';
import type { Status } from '#domain/triage/status.ts';
import { isoDay, momentOf } from '#prisma/demo/days.ts';
import { nickname, type People } from '#prisma/demo/load-people.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { shortCases } from '#prisma/demo/short-cases.ts';
import { type Step, type Story, stories } from '#prisma/demo/stories.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { contentId } from '#server/intake/content-id.ts';
import { transaction } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { changeStatus } from '#server/triage/transitions.ts';

/** Stores each demo case that lacks, on its day, and lets happen to it what its story tells. */
export async function loadCases(people: People, now: Date): Promise<void> {
  for (const story of stories) {
    const { file, source } = await readCase(story.name, now);
    const reference = await storeCase(story, file, contentId(source), submitterOf(file, people), now);
    await tell(story, reference, people, now);
  }
}

/** The long ones are the files that anybody may import: they have the id of their content, so that they exist once. */
async function readCase(name: string, now: Date): Promise<{ file: CaseFile; source: string }> {
  const short = shortCases[name];
  const content = short ? short((daysAgo) => isoDay(daysAgo, now)) : await readContent(name);
  // Their texts tell of autumn 2026: a clock that is behind must not refuse them.
  const today = [latestToday(now), '2026-11-21'].sort().at(-1) ?? '';
  const read = readCaseFile(content, today);
  if (!read.ok) throw new Error(`The demo case ${name} is not right: ${JSON.stringify(read.problems)}`);
  return { file: read.file, source: short ? `demo case ${name}` : canonicalCase(read.file) };
}

async function readContent(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(import.meta.dirname, 'cases', `${name}.json`), 'utf8'));
}

function submitterOf(file: CaseFile, people: People): User {
  const person = demoPeople.find(({ organization }) => organization === file.organization);
  const user = person && people.get(nickname(person));
  if (!user) throw new Error(`Nobody of the demo works for ${file.organization}.`);
  return user;
}

async function storeCase(
  { submittedDaysAgo }: Story,
  { language, answers }: CaseFile,
  draftId: string,
  submitter: User,
  now: Date,
): Promise<string> {
  const guidanceRevision = await currentRevision();
  const terms = await termsOf({ organizationId: submitter.organizationId, language });
  return transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [draftId]);
    const { rows } = await sql.query<{ reference: string }>('select reference from escalations where draft_id = $1', [
      draftId,
    ]);
    if (rows[0]) return rows[0].reference;
    const { reference } = await insertCase(sql, {
      answers,
      language,
      organizationId: submitter.organizationId ?? '',
      submittedById: submitter.id,
      draftId,
      guidanceRevision,
      terms,
      actor: submitter,
      submittedAt: momentOf(submittedDaysAgo, 0, now),
    });
    return reference;
  });
}

/** Each step is the act that the people of the desk do, at its own time; one that was done already stays as it is. */
async function tell({ steps }: Story, reference: string, people: People, now: Date): Promise<void> {
  let from: Status = 'submitted';
  for (const [index, step] of steps.entries()) {
    const actor = people.get(step.by);
    if (!actor) throw new Error(`Nobody of the demo is called ${step.by}.`);
    const done = await act(step, actor, {
      reference,
      from,
      version: index + 1,
      at: momentOf(step.daysAgo, index + 1, now),
      now,
    });
    // Somebody at the demo's desk has moved the case on since an earlier run: theirs counts.
    if (!done) return;
    if ('to' in step) from = step.to;
  }
}

async function act(
  step: Step,
  actor: User,
  { reference, from, version, at, now }: { reference: string; from: Status; version: number; at: Date; now: Date },
): Promise<boolean> {
  const result =
    'to' in step
      ? await changeStatus(
          actor,
          reference,
          {
            from,
            to: step.to,
            version,
            reason: step.reason ?? null,
            // The partner has two weeks.
            expectedBy: step.to === 'with_partner' ? isoDay(step.daysAgo - 14, now) : null,
          },
          at,
        )
      : await assign(actor, reference, actor.id, version, at);
  if (result.ok || result.code === 'changed') return result.ok;
  throw new Error(`The story of ${reference} cannot be told: ${result.code}`);
}
