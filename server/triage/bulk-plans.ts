import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { type BulkCode, foresee } from '#domain/triage/bulk.ts';
import type { CaseAct } from '#domain/triage/case-act.ts';
import { readTag } from '#domain/triage/tag.ts';
import { deskPeopleSeeing } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type BulkSelection, type BulkTarget, resolveTargets } from '#server/triage/bulk-targets.ts';

/** A case of a plan or a run, with what will become of it or has. */
export interface BulkCase {
  reference: string;
  title: string;
  /** the language of the title */
  language: Locale;
  code: BulkCode;
}

/** What an act on many cases would do now. */
export interface BulkPlan {
  total: number;
  /** more cases match than one run takes */
  cut: boolean;
  counts: Partial<Record<BulkCode, number>>;
  /** the first of those that would be done, and of those that would be left alone */
  done: BulkCase[];
  leftAlone: BulkCase[];
}

/** How many cases of each kind a plan names. */
const named = 10;

/** Says what an act on many cases would do, and changes nothing. Null for who is not of the desk. */
export async function planBulk(
  user: User,
  selection: BulkSelection,
  act: CaseAct,
  now = new Date(),
): Promise<BulkPlan | null> {
  if (!may(user, 'desk.open')) return null;
  const { targets, missing, cut } = await resolveTargets(user, selection, now);
  const seeing = await organizationsSeenBy(act.assignee ?? null, targets);
  const addKeys = (act.addTags ?? []).flatMap((typed) => {
    const tag = readTag(typed);
    return tag.ok ? [tag.key] : [];
  });
  const foreseen = targets.map(({ seen, ...target }) => ({
    reference: target.reference,
    title: target.title,
    language: target.language,
    code: foresee(user, act, target, { seen, addKeys, maySee: (id) => seeing.has(id), now }),
  }));
  const counts: BulkPlan['counts'] = missing > 0 ? { not_found: missing } : {};
  for (const { code } of foreseen) counts[code] = (counts[code] ?? 0) + 1;
  return {
    total: targets.length + missing,
    cut,
    counts,
    done: foreseen.filter(({ code }) => code === 'done').slice(0, named),
    leftAlone: foreseen.filter(({ code }) => code !== 'done').slice(0, named),
  };
}

/** Of the organizations of some cases those that a person of the desk may see. */
async function organizationsSeenBy(userId: string | null, targets: readonly BulkTarget[]): Promise<Set<string>> {
  if (userId === null || !isUuid(userId)) return new Set();
  const { rows } = await pool.query<{ id: string }>(
    `select o.id::text as id from users u, unnest($1::uuid[]) as o (id)
     where u.id = $2 and ${deskPeopleSeeing('o.id')}`,
    [[...new Set(targets.map(({ organizationId }) => organizationId))], userId],
  );
  return new Set(rows.map(({ id }) => id));
}
