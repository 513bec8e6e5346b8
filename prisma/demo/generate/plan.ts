import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Chance } from '#prisma/demo/generate/chance.ts';

/** A case that is to be: everything about it follows from its key and the end of the two years. */
export interface PlannedCase {
  key: string;
  draftId: string;
  /** in milliseconds */
  submittedAt: number;
  reference: string;
}

export interface Plan {
  cases: number;
  /** decides everything about a case but when it happened: a second run with the same seed adds only what lacks */
  seed: number;
  /** the end of the two years over which they spread */
  until: Date;
}

const twoYears = 730 * 86_400_000;
const tenMinutes = 600_000;

/** The cases that lack, in the order of their submission, more of them the nearer the end; references rise with it. */
export async function planCases(
  sql: Pick<pg.ClientBase, 'query'>,
  { cases, seed, until }: Plan,
): Promise<PlannedCase[]> {
  const planned = Array.from({ length: cases }, (_, index) => {
    const key = `${seed}:${index + 1}`;
    const age = new Chance(key).part() ** 1.2 * (twoYears - tenMinutes) + tenMinutes;
    return { key, draftId: idOf(`${key}draft`), submittedAt: Math.floor(until.getTime() - age), reference: '' };
  });
  const { rows } = await sql.query<{ id: string }>(
    'select draft_id as id from escalations where draft_id = any($1::uuid[])',
    [planned.map(({ draftId }) => draftId)],
  );
  const known = new Set(rows.map(({ id }) => id));
  const lacking = planned
    .filter(({ draftId }) => !known.has(draftId))
    .sort((a, b) => a.submittedAt - b.submittedAt || (a.key < b.key ? -1 : 1));
  const numbers = await reserveNumbers(sql, lacking.length);
  for (const [index, planned] of lacking.entries()) {
    const year = new Date(planned.submittedAt).getUTCFullYear();
    planned.reference = `ESC-${year}-${(numbers[index] ?? '').padStart(6, '0')}`;
  }
  return lacking;
}

async function reserveNumbers(sql: Pick<pg.ClientBase, 'query'>, count: number): Promise<string[]> {
  const { rows } = await sql.query<{ number: string }>(
    `select nextval('escalation_reference')::text as number from generate_series(1, $1::int)`,
    [count],
  );
  return rows.map(({ number }) => number).sort((a, b) => Number(a) - Number(b));
}

/** An id that a key alone decides. */
export function idOf(key: string): string {
  return createHash('md5')
    .update(key)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
