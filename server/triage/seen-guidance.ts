import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { type GuidanceTexts, readRevision } from '#server/guidance/revisions.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';

/**
 * What a guidance revision said in one language (G7): to the desk, and to those who may see a case that was prepared
 * with it; to everybody else there is none.
 */
export async function readSeenGuidance(
  user: User,
  number: number,
  language: Locale,
): Promise<{ number: number; publishedAt: Date; texts: GuidanceTexts } | null> {
  if (!Number.isInteger(number) || number < 1 || number > maxNumber) return null;
  if (!may(user, 'desk.open') && !(await sawIt(user, number))) return null;
  return readRevision(number, language);
}

/** Of PostgreSQL's integer. */
const maxNumber = 2_147_483_647;

async function sawIt(user: User, number: number): Promise<boolean> {
  const { values, bind } = parameters();
  const { rowCount } = await pool.query(
    `select from escalations e where e.guidance_revision = ${bind(number)} and ${visibleCases(user, bind)} limit 1`,
    values,
  );
  return rowCount === 1;
}
