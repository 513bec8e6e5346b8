import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { readTag } from '#domain/triage/tag.ts';
import { idOf } from '#prisma/demo/generate/plan.ts';
import { talks } from '#prisma/demo/talk.ts';
import { vocabularies } from '#prisma/demo/vocabulary.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { type ServiceTerms, termsOfAll } from '#server/triage/service-terms.ts';

/** Somebody, or something, with a name. */
export interface Named {
  id: string;
  name: string;
}

/** What generated cases of one language refer to, in the order of the vocabulary. */
export interface World {
  organizations: (Named & { customer: Named; terms: ServiceTerms })[];
  partners: Named[];
  csms: Named[];
}

export interface Worlds {
  byLanguage: Record<Locale, World>;
  /** who serves all, as they were before */
  staff: Named[];
  tags: Named[];
  guidanceRevision: number;
}

const tagNames = ['ERP', 'Checkout', 'Go-live', 'Renewal', 'Legal', 'Performance', 'VIP', 'Weekly call'];

/** Makes the organizations, partners, people and tags of generated cases that lack. */
export async function makeWorlds(sql: Pick<pg.ClientBase, 'query'>): Promise<void> {
  for (const table of ['organizations', 'partners'] as const) {
    const names = locales.flatMap((language) => vocabularies[language][table]);
    await sql.query(
      `insert into ${table} (id, name, name_key)
       select uuidv7(), name, key from unnest($1::text[], $2::text[]) as row (name, key)
       on conflict (name_key) do nothing`,
      [names, names.map(nameKey)],
    );
  }
  const tags = tagNames.flatMap((name) => {
    const read = readTag(name);
    return read.ok ? [read] : [];
  });
  await sql.query(
    `insert into tags (id, name, name_key)
     select uuidv7(), name, key from unnest($1::text[], $2::text[]) as row (name, key)
     on conflict (name_key) do nothing`,
    [tags.map(({ name }) => name), tags.map(({ key }) => key)],
  );
  for (const language of locales) await makePeople(sql, language);
}

/** One customer for each organization, and the CSMs who serve them; nobody of them can sign in. */
async function makePeople(sql: Pick<pg.ClientBase, 'query'>, language: Locale): Promise<void> {
  const { csms, customers } = talks[language];
  const { organizations } = vocabularies[language];
  const people = [
    ...csms.map((name) => ({ name, role: 'csm', organization: null })),
    ...customers.map((name, index) => ({ name, role: 'customer', organization: nameKey(organizations[index] ?? '') })),
  ];
  await sql.query(
    `insert into users (id, name, email, role, locale, organization_id, created_at, updated_at)
     select p.id, p.name, p.email, p.role, $2, o.id, now(), now()
     from json_to_recordset($1) as p (id uuid, name text, email text, role text, organization text)
     left join organizations o on o.name_key = p.organization
     on conflict (email) do nothing`,
    [
      JSON.stringify(people.map((each) => ({ ...each, id: idOf(emailOf(each.name)), email: emailOf(each.name) }))),
      language,
    ],
  );
  await sql.query(
    `insert into services (user_id, organization_id)
     select u.id, o.id from users u, organizations o where u.email = any($1) and o.name_key = any($2)
     on conflict do nothing`,
    [csms.map(emailOf), organizations.map(nameKey)],
  );
}

function emailOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').toLowerCase();
  return `${plain.replaceAll(/[^a-z]+/g, '.')}@generated.example`;
}

/** Reads what `makeWorlds` made, with the business time that counts for each organization. */
export async function readWorlds(sql: Pick<pg.ClientBase, 'query'>): Promise<Worlds> {
  const organizations = await keyed(sql, 'organizations', 'name_key');
  const partners = await keyed(sql, 'partners', 'name_key');
  const people = await keyed(sql, 'users', 'email');
  const byLanguage = {} as Worlds['byLanguage'];
  for (const language of locales) {
    const { csms, customers } = talks[language];
    const known = vocabularies[language].organizations.map((name) => found(organizations, nameKey(name)));
    const keys = known.map(({ id }) => ({ organizationId: id, language }));
    const terms = await termsOfAll(keys, sql);
    byLanguage[language] = {
      organizations: known.map((organization, index) => ({
        ...organization,
        customer: found(people, emailOf(customers[index] ?? '')),
        terms: terms[index] as ServiceTerms,
      })),
      partners: vocabularies[language].partners.map((name) => found(partners, nameKey(name))),
      csms: csms.map((name) => found(people, emailOf(name))),
    };
  }
  const { rows: staff } = await sql.query<Named>(
    `select id, name from users where role = 'csm' and serves_all order by email`,
  );
  const { rows: tags } = await sql.query<Named>('select id, name from tags where name = any($1) order by name_key', [
    tagNames,
  ]);
  return { byLanguage, staff, tags, guidanceRevision: await currentRevision() };
}

async function keyed(
  sql: Pick<pg.ClientBase, 'query'>,
  table: 'organizations' | 'partners' | 'users',
  column: string,
): Promise<Map<string, Named>> {
  const { rows } = await sql.query<Named & { key: string }>(`select id, name, ${column} as key from ${table}`);
  return new Map(rows.map(({ id, name, key }) => [key, { id, name }]));
}

function found(map: ReadonlyMap<string, Named>, key: string): Named {
  const named = map.get(key);
  if (!named) throw new Error(`${key} is not there.`);
  return named;
}
