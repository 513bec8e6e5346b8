import type pg from 'pg';
import { can, may } from '#domain/identity/permissions.ts';
import type { Actor, User } from '#domain/identity/user.ts';
import { readTag, type TagProblem, tagsPerCase } from '#domain/triage/tag.ts';
import { recordEvent } from '#server/history/events.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';

export interface Tag {
  id: string;
  name: string;
}

/** `changed` false: the case bore the tag already, or not at all. */
export type TagResult =
  | { ok: true; tag: Tag; changed: boolean; version: number }
  | { ok: false; code: 'not_found' | 'forbidden' | 'too_many_tags' | TagProblem };

/** How many tags are offered to choose from. */
const offered = 500;

/**
 * Marks a case with a tag, which is made on its first use. Tags are the desk's own: customers never see them, and they
 * do not change the version of a case.
 *
 * @param typed the tag's name
 */
export async function addTag(actor: Actor, reference: string, typed: string, now = new Date()): Promise<TagResult> {
  return transaction((sql) => addTagIn(sql, actor, reference, typed, now));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function addTagIn(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  typed: string,
  now: Date,
): Promise<TagResult> {
  const read = readTag(typed);
  if (!read.ok) return read;
  const held = await holdForTags(sql, actor, reference);
  if ('code' in held) return held;
  const tag = await findOrCreateTag(sql, read);
  const { version } = held;
  if (held.tagIds.includes(tag.id)) return { ok: true, tag, changed: false, version };
  if (held.tagIds.length >= tagsPerCase) return { ok: false, code: 'too_many_tags' };
  await sql.query('update escalations set tag_ids = array_append(tag_ids, $2::uuid) where id = $1', [held.id, tag.id]);
  await recordEvent(sql, { escalationId: held.id, version, kind: 'tagged', actor, data: { tag: tag.name }, at: now });
  return { ok: true, tag, changed: true, version };
}

/** Takes a tag off a case. */
export async function removeTag(actor: Actor, reference: string, tagId: string, now = new Date()): Promise<TagResult> {
  return transaction((sql) => removeTagIn(sql, actor, reference, tagId, now));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function removeTagIn(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  tagId: string,
  now: Date,
): Promise<TagResult> {
  const held = await holdForTags(sql, actor, reference);
  if ('code' in held) return held;
  const [tag] = isUuid(tagId) ? await readTags([tagId], sql) : [];
  if (!tag) return { ok: false, code: 'not_found' };
  const { version } = held;
  if (!held.tagIds.includes(tag.id)) return { ok: true, tag, changed: false, version };
  await sql.query('update escalations set tag_ids = array_remove(tag_ids, $2::uuid) where id = $1', [held.id, tag.id]);
  await recordEvent(sql, { escalationId: held.id, version, kind: 'untagged', actor, data: { tag: tag.name }, at: now });
  return { ok: true, tag, changed: true, version };
}

/** The tags of a case for the desk, by name; none for who may not triage it, as if it had none. */
export async function readCaseTags(user: User, escalation: { id: string; organizationId: string }): Promise<Tag[]> {
  if (!can(user, 'triage', { kind: 'escalation', organizationId: escalation.organizationId })) return [];
  const { rows } = await pool.query<Tag>(
    'select t.id, t.name from escalations e join tags t on t.id = any(e.tag_ids) where e.id = $1 order by t.name_key',
    [escalation.id],
  );
  return rows;
}

/** The tags that there are, by name, at most 500: to choose from. None for who is not of the desk. */
export async function listTags(user: User): Promise<Tag[]> {
  if (!may(user, 'desk.open')) return [];
  const { rows } = await pool.query<Tag>('select id, name from tags order by name_key limit $1', [offered]);
  return rows;
}

/** Tags by their ids, for the desk; what is unknown is left out. */
export async function readTags(ids: readonly string[], sql: Pick<pg.ClientBase, 'query'> = pool): Promise<Tag[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql.query<Tag>('select id, name from tags where id = any($1::uuid[]) order by name_key', [
    ids,
  ]);
  return rows;
}

async function holdForTags(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
): Promise<(GuardedCase & { tagIds: string[] }) | { ok: false; code: 'not_found' | 'forbidden' }> {
  const held = await holdCase(sql, actor, reference);
  if (!held) return { ok: false, code: 'not_found' };
  if (!can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId }))
    return { ok: false, code: 'forbidden' };
  const { rows } = await sql.query<{ tagIds: string[] }>(
    'select tag_ids::text[] as "tagIds" from escalations where id = $1',
    [held.id],
  );
  return { ...held, tagIds: rows[0]?.tagIds ?? [] };
}

/** Looks first: most tags are there already, and an insert that meets another would wait for it. */
async function findOrCreateTag(sql: pg.PoolClient, { name, key }: { name: string; key: string }): Promise<Tag> {
  const find = () => sql.query<Tag>('select id, name from tags where name_key = $1', [key]);
  const known = (await find()).rows[0];
  if (known) return known;
  await sql.query('insert into tags (id, name, name_key) values (uuidv7(), $1, $2) on conflict (name_key) do nothing', [
    name,
    key,
  ]);
  const made = (await find()).rows[0];
  if (!made) throw new Error('A tag was made and is not there.');
  return made;
}
