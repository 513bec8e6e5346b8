import type pg from 'pg';
import type { Locale } from '#domain/identity/user.ts';
import type { ReadinessAnswers } from '#domain/readiness/answers.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';
import { caseEntries, caseWaivers } from '#server/triage/cases.ts';

/**
 * Judges anew how actionable a case is (F13), after something was added to it, in the transaction of that.
 *
 * @param today ISO day
 */
export async function refreshReadiness(sql: pg.PoolClient, id: string, today: string): Promise<void> {
  const { rows } = await sql.query<ReadinessAnswers & { language: Locale }>(
    `select e.language, e.summary, e.business_impact as "businessImpact", e.desired_outcome as "desiredOutcome",
            e.go_live_on as "goLiveOn", ${caseEntries}, ${caseWaivers}
     from escalations e where e.id = $1`,
    [id],
  );
  const [found] = rows;
  if (!found) return;
  const { score, met, applicable } = judgeReadiness(found, found.language, today);
  await sql.query(
    'update escalations set readiness_score = $2, readiness_met = $3, readiness_applicable = $4 where id = $1',
    [id, score, met, applicable],
  );
}
