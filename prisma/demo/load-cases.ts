import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { User } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { canonicalCase } from '#domain/intake/canonical-case.ts';
import { type CaseFile, readCaseFile } from '#domain/intake/case-file.ts';
import { businessTimeAgo, isoDay, momentOf } from '#prisma/demo/days.ts';
import { nickname, type People } from '#prisma/demo/load-people.ts';
import { tell } from '#prisma/demo/load-steps.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { shortCases } from '#prisma/demo/short-cases.ts';
import { type Story, stories } from '#prisma/demo/stories.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { contentId } from '#server/intake/content-id.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { type ServiceTerms, termsOf } from '#server/triage/service-terms.ts';

/** Stores each demo case that lacks, on its day, and lets happen to it what its story tells. */
export async function loadCases(people: People, now: Date): Promise<void> {
  const submissions = await Promise.all(stories.map((story) => prepareSubmission(story, people, now)));
  submissions.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  const { rows } = await pool.query<{ began: Date }>('select clock_timestamp() as began');
  for (const submission of submissions) await tell(submission.story, await storeCase(submission), people, now);
  // Nobody is to be told today of what happened weeks ago.
  await pool.query(`delete from outbox_mails where created_at >= $1 and status = 'queued' and data ? 'reference'`, [
    rows[0]?.began,
  ]);
}

interface Submission {
  story: Story;
  file: CaseFile;
  draftId: string;
  submitter: User;
  terms: ServiceTerms;
  submittedAt: Date;
}

async function prepareSubmission(story: Story, people: People, now: Date): Promise<Submission> {
  const { file, source } = await readCase(story.name, now);
  const submitter = submitterOf(file, people);
  const terms = await termsOf({ organizationId: submitter.organizationId, language: file.language });
  const submittedAt =
    'submittedDaysAgo' in story
      ? momentOf(story.submittedDaysAgo, 0, now)
      : businessTimeAgo(
          terms.calendar,
          story.responseSpent * terms.policy[file.answers.concern.severity].first_response,
          now,
        );
  return { story, file, draftId: contentId(source), submitter, terms, submittedAt };
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

async function storeCase({ file, draftId, submitter, terms, submittedAt }: Submission): Promise<string> {
  const { language, answers } = file;
  const guidanceRevision = await currentRevision();
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
      submittedAt,
    });
    return reference;
  });
}
