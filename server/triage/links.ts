import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';

export const linkKinds = ['related', 'duplicate'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** `unknown_case`: there is no other one that the actor may triage. */
interface NotBoth {
  ok: false;
  code: 'not_found' | 'forbidden' | 'unknown_case' | 'same_case';
}

/** `changed` false: it was so already; `too_many`: one of both has fifty. */
export type LinkResult = { ok: true; changed: boolean } | NotBoth | { ok: false; code: 'too_many' };

/** How many cases one is linked with at most. */
export const linksPerCase = 50;

/**
 * Links two cases by hand (Q7), whatever their organizations, as long as the actor may triage both: customers never see
 * links. A pair has one link; linking it again with another kind changes it. Both cases get the event; neither changes
 * its version.
 *
 * @param other reference of the other case, as it was typed
 */
export async function linkCases(
  actor: Actor,
  reference: string,
  { other, kind }: { other: string; kind: LinkKind },
  now = new Date(),
): Promise<LinkResult> {
  return transaction(async (sql) => {
    const held = await holdBoth(sql, actor, reference, other);
    if (!held.ok) return held;
    const { one, two } = held;
    if (await isFull(sql, [one.id, two.id])) return { ok: false, code: 'too_many' };
    if (!(await storeLink(sql, actor, [one.id, two.id], kind, now))) return { ok: true, changed: false };
    await tellBoth(sql, actor, 'linked', held, kind, now);
    return { ok: true, changed: true };
  });
}

/** Takes the link of two cases away; where there is none, nothing happens. */
export async function unlinkCases(
  actor: Actor,
  reference: string,
  other: string,
  now = new Date(),
): Promise<LinkResult> {
  return transaction(async (sql) => {
    const held = await holdBoth(sql, actor, reference, other);
    if (!held.ok) return held;
    const { rows } = await sql.query<{ kind: LinkKind }>(
      'delete from case_links where from_id = least($1::uuid, $2::uuid) and to_id = greatest($1::uuid, $2::uuid) returning kind',
      [held.one.id, held.two.id],
    );
    const [link] = rows;
    if (!link) return { ok: true, changed: false };
    await tellBoth(sql, actor, 'unlinked', held, link.kind, now);
    return { ok: true, changed: true };
  });
}

/** Two cases that nobody else changes until the transaction ends. */
export interface BothHeld {
  ok: true;
  one: GuardedCase & { reference: string };
  two: GuardedCase & { reference: string };
}

/** Takes hold of two cases that `actor` may triage, in the order of their references, so that no two wait for each other. */
export async function holdBoth(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  typed: string,
): Promise<BothHeld | NotBoth> {
  const other = typed.trim().toUpperCase();
  if (other === reference) {
    const held = await holdCase(sql, actor, reference);
    return { ok: false, code: held ? 'same_case' : 'not_found' };
  }
  const held = new Map<string, GuardedCase | null>();
  for (const each of [reference, other].sort()) held.set(each, await holdCase(sql, actor, each));
  const [one, two] = [held.get(reference), held.get(other)];
  if (!one) return { ok: false, code: 'not_found' };
  if (!mayTriage(actor, one)) return { ok: false, code: 'forbidden' };
  if (!two || !mayTriage(actor, two)) return { ok: false, code: 'unknown_case' };
  return { ok: true, one: { ...one, reference }, two: { ...two, reference: other } };
}

/** Stores the link of a pair, the lesser id first; false where it was there. */
export async function storeLink(
  sql: pg.PoolClient,
  actor: Actor,
  ids: readonly [string, string],
  kind: LinkKind,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into case_links (from_id, to_id, kind, created_by_id, created_at)
     values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4, $5)
     on conflict (from_id, to_id) do update set kind = excluded.kind, created_by_id = excluded.created_by_id,
       created_at = excluded.created_at where case_links.kind <> excluded.kind`,
    [...ids, kind, actor.id, now],
  );
  return rowCount === 1;
}

function mayTriage(actor: Actor, { organizationId }: GuardedCase): boolean {
  return can(actor, 'triage', { kind: 'escalation', organizationId });
}

/** Whether one of both has as many links as it may have; their own link does not count. */
async function isFull(sql: pg.PoolClient, ids: readonly [string, string]): Promise<boolean> {
  const { rows } = await sql.query<{ full: boolean }>(
    `select coalesce(bool_or((
       select count(*) from case_links l
       where (l.from_id = c.id or l.to_id = c.id) and not (l.from_id = any($1::uuid[]) and l.to_id = any($1::uuid[]))
     ) >= $2), false) as full
     from unnest($1::uuid[]) c (id)`,
    [ids, linksPerCase],
  );
  return rows[0]?.full ?? false;
}

async function tellBoth(
  sql: pg.PoolClient,
  actor: Actor,
  kind: 'linked' | 'unlinked',
  { one, two }: BothHeld,
  link: LinkKind,
  at: Date,
): Promise<void> {
  for (const [own, other] of [
    [one, two],
    [two, one],
  ] as const) {
    const data = { reference: other.reference, link };
    await recordEvent(sql, { escalationId: own.id, version: own.version, kind, actor, data, at });
  }
}
