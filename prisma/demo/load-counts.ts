import { nameKey } from '#domain/catalogue/name.ts';
import type { Locale } from '#domain/identity/user.ts';
import { type Help, helps } from '#domain/intake/help.ts';
import { pool } from '#server/platform/database.ts';

/** A digit for each of the last six months, the present one last. */
interface Course {
  language: Locale;
  /** null: one that nobody knows */
  partner: string | null;
  started: string;
  parked: string;
  submitted: string;
  avoided: Record<Help, string>;
}

/** Invented: nobody wrote the drafts that these count. As the months go by, more of them are parked and settled. */
export const demoCourses: readonly Course[] = [
  course('en', 'Lanternfield Commerce Ltd', '555676', '011233', '443332', '000111', '001121', '110101', '000010'),
  course('en', 'Northpier Studios Ltd', '343444', '001122', '332211', '001011', '001111', '000010', '010000'),
  course('en', null, '232332', '000010', '111110', '000101', '000000', '101011', '010100'),
  course('it', 'Stellanova Digitale S.r.l.', '434554', '011222', '322322', '000111', '001111', '001000', '100001'),
  course('it', 'Quadrivio Commerce S.r.l.', '122122', '000111', '111100', '000010', '001011', '010000', '000000'),
  course('nl', 'Kadezicht Webbureau B.V.', '333443', '001222', '322222', '000100', '001111', '000010', '000000'),
  course('nl', 'Brugwachter Digitaal B.V.', '111212', '000100', '111100', '000001', '000100', '000000', '000010'),
  course('sv', 'Havsvik Digitalbyrå AB', '332343', '001112', '221211', '001011', '000111', '100000', '000000'),
  course(
    'pt-BR',
    'Ponte do Norte Tecnologia Ltda.',
    '223333',
    '001111',
    '221221',
    '000101',
    '001010',
    '000100',
    '000000',
  ),
  course('es', 'Faro Norte Digital, S.L.', '222232', '000111', '211111', '001000', '000111', '010000', '000000'),
];

/**
 * Puts in what became of the drafts of the last months, so that the counts have something to show. Only where nothing
 * was counted yet: before the first draft of the demo, and never twice.
 */
export async function loadCounts(now: Date): Promise<void> {
  const rows = demoCourses.flatMap((row) => {
    const ends = helps.map((help) => ['avoided', help, row.avoided[help]] as const);
    const others = (['started', 'parked', 'submitted'] as const).map((kind) => [kind, null, row[kind]] as const);
    return [...ends, ...others].flatMap(([kind, practice, months]) =>
      [...months].map((digit, index) => ({
        month: firstOfMonth(now, months.length - 1 - index),
        kind,
        practice,
        partner: row.partner && nameKey(row.partner),
        language: row.language,
        count: Number(digit),
      })),
    );
  });
  await pool.query(
    `insert into intake_counts (month, kind, practice, partner_id, language, count)
     select month, kind, practice, p.id, language, count
     from jsonb_to_recordset($1) as row (month date, kind text, practice text, partner text, language text, count int)
     left join partners p on p.name_key = row.partner
     where count > 0 and not exists (select from intake_counts)`,
    [JSON.stringify(rows)],
  );
}

function firstOfMonth(now: Date, monthsAgo: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
}

function course(
  language: Locale,
  partner: string | null,
  started: string,
  parked: string,
  submitted: string,
  scope: string,
  byPartner: string,
  specific: string,
  other: string,
): Course {
  return { language, partner, started, parked, submitted, avoided: { scope, partner: byPartner, specific, other } };
}
