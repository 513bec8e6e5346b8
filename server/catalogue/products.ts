import type { SupportedLine } from '#domain/catalogue/product.ts';
import { pool } from '#server/platform/database.ts';

/** One release line in the dated list of supported versions. */
export interface SupportRow {
  version: string;
  /** ISO date, the last day of support; null where none has been named */
  supportEndsOn: string | null;
  /** codes of the products that have this line */
  products: string[];
}

/**
 * The dated list of release lines (G1): the newest first, `asOf` the day on which the list was last checked as a whole,
 * null where there is none yet.
 */
export async function listSupport(): Promise<{ asOf: string | null; versions: SupportRow[] }> {
  const { rows } = await pool.query<SupportRow & { asOf: string }>(
    `select version, max(support_ends_on)::date as "supportEndsOn", min(checked_on)::date as "asOf",
            array_agg(product order by product) as products
     from product_versions
     group by version
     order by string_to_array(version, '.')::int[] desc
     limit 100`,
  );
  const asOf = rows.map((row) => row.asOf).sort()[0] ?? null;
  return { asOf, versions: rows.map(({ asOf: _, ...row }) => row) };
}

/** The same list as `supportOf` of domain/catalogue reads it: one line for each product. */
export async function supportedLines(): Promise<SupportedLine[]> {
  const { rows } = await pool.query<SupportedLine>(
    'select product, version, support_ends_on as "supportEndsOn" from product_versions order by product, version limit 200',
  );
  return rows;
}
