import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import { locales } from '#domain/identity/user.ts';
import {
  functions,
  insertCases,
  insertContacts,
  insertEvents,
  insertExamples,
  insertScope,
  insertWaivers,
  planCases,
} from '#prisma/demo/generate-sql.ts';
import { type Vocabulary, vocabularies } from '#prisma/demo/vocabulary.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { transaction } from '#server/platform/database.ts';

export interface Plan {
  cases: number;
  /** decides everything about a case but when it happened: a second run with the same seed adds only what lacks */
  seed: number;
  /** the end of the two years over which they spread */
  until: Date;
}

/**
 * Adds generated cases with their entries and histories beside whatever is there: all of them in one transaction, by
 * statements whose number does not depend on that of the cases.
 *
 * @returns how many were added; those of an earlier run are left as they are
 */
export async function generateCases({ cases, seed, until }: Plan): Promise<number> {
  const guidanceRevision = await currentRevision();
  return transaction(async (sql) => {
    await sql.query(functions);
    await storeVocabulary(sql);
    await storeNames(sql, 'organizations');
    await storeNames(sql, 'partners');
    await sql.query(planCases, [cases, seed, until]);
    await sql.query('analyze plan');
    const { rowCount } = await sql.query(insertCases, [guidanceRevision]);
    for (const insert of [insertScope, insertContacts, insertExamples, insertWaivers, insertEvents]) {
      await sql.query(insert);
    }
    return rowCount ?? 0;
  });
}

/**
 * A row for each language, a column for each kind of text; organizations and partners by the keys of their names. Kept
 * as it is: to unpack a text for each use would take longer than all the rest.
 */
async function storeVocabulary(sql: pg.PoolClient): Promise<void> {
  const kinds = Object.keys(vocabularies.en) as (keyof Vocabulary)[];
  const rows = locales.map((language) => {
    const { organizations, partners, ...texts } = vocabularies[language];
    return { language, organizations: organizations.map(nameKey), partners: partners.map(nameKey), ...texts };
  });
  const columns = ['language text', ...kinds.map((kind) => `${kind} jsonb storage plain`)];
  await sql.query(
    `create temp table vocabulary (${columns.join(', ')}) with (toast_tuple_target = 8160) on commit drop`,
  );
  await sql.query('insert into vocabulary select * from jsonb_populate_recordset(null::vocabulary, $1::jsonb)', [
    JSON.stringify(rows),
  ]);
}

async function storeNames(sql: pg.PoolClient, table: 'organizations' | 'partners'): Promise<void> {
  const names = locales.flatMap((language) => vocabularies[language][table]);
  await sql.query(
    `insert into ${table} (id, name, name_key)
     select uuidv7(), name, key from unnest($1::text[], $2::text[]) as row (name, key)
     on conflict (name_key) do nothing`,
    [names, names.map(nameKey)],
  );
}
