import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, locales } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';

/** The guidance of one language: the messages of the public page and of the notes beside the form. */
export interface GuidanceTexts {
  Guidance: unknown;
  PartnerFirst: unknown;
  Note: unknown;
}

/**
 * The number of the guidance revision that people see now (G7). The texts come with the program; a text that changed
 * makes a new revision the first time it is asked for, whichever instance asks first.
 */
export async function currentRevision(): Promise<number> {
  published ??= publish().catch((error: unknown) => {
    published = null;
    throw error;
  });
  return published;
}

/** What a revision said in one language, for those who may see a case that saw it; null where there is none. */
export async function readRevision(
  number: number,
  language: Locale,
): Promise<{ number: number; publishedAt: Date; texts: GuidanceTexts } | null> {
  const { rows } = await pool.query<{ publishedAt: Date; texts: GuidanceTexts | null }>(
    'select published_at as "publishedAt", texts -> $2 as texts from guidance_revisions where number = $1',
    [number, language],
  );
  const [row] = rows;
  return row?.texts ? { number, publishedAt: row.publishedAt, texts: row.texts } : null;
}

let published: Promise<number> | null = null;

async function publish(): Promise<number> {
  const texts = JSON.stringify(await readTexts());
  const fingerprint = createHash('sha256').update(texts).digest('hex');
  for (;;) {
    // Two instances with different texts may want the same number: the loser asks again.
    await pool.query(
      `insert into guidance_revisions (number, fingerprint, texts)
       select coalesce(max(number), 0) + 1, $1, $2 from guidance_revisions
       having not exists (select from guidance_revisions where fingerprint = $1)
       on conflict do nothing`,
      [fingerprint, texts],
    );
    const { rows } = await pool.query<{ number: number }>(
      'select number from guidance_revisions where fingerprint = $1',
      [fingerprint],
    );
    if (rows[0]) return rows[0].number;
  }
}

async function readTexts(): Promise<Record<Locale, GuidanceTexts>> {
  const read = locales.map(async (locale) => {
    const file = join(process.cwd(), 'messages', `${locale}.json`);
    const { Guidance, PartnerFirst, Note } = JSON.parse(await readFile(file, 'utf8')) as GuidanceTexts;
    return [locale, { Guidance, PartnerFirst, Note }] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as Record<Locale, GuidanceTexts>;
}
