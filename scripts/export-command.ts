import { parseArgs } from 'node:util';
import { products } from '#domain/catalogue/product.ts';
import { rowKinds } from '#domain/exports/columns.ts';
import { type ExportRequest, headingStyles, readExport, separators } from '#domain/exports/export-request.ts';
import { locales } from '#domain/identity/user.ts';
import { statuses } from '#domain/triage/status.ts';

export const usage = `npm run cases:export -- --out FILE
  --out FILE        where to write; - is the standard output
  --rows KIND       what a row is: ${rowKinds.join(', ')}
  --status LIST     ${[...statuses, 'open', 'all'].join(', ')}; several with commas
  --partner NAME    the partner's name
  --language CODE   language of the case: ${locales.join(', ')}
  --product CODE    ${products.join(', ')}
  --labels CODE     language of headings and labels: ${locales.join(', ')}
  --headings STYLE  ${headingStyles.join(', ')}
  --separator SIGN  ${separators.join(', ')}
  --no-bom          without a byte order mark`;

export interface ExportCommand {
  out: string;
  request: ExportRequest;
  /** by name: the request wants an id, which only the database knows */
  partner: string | null;
}

/** Reads the words of the command. What is not known is refused: a file would not tell what was left out. */
export function readExportCommand(
  words: string[],
): { ok: true; command: ExportCommand } | { ok: false; complaint: string } {
  try {
    const { out, partner, 'no-bom': noBom, ...asked } = parseArgs({ args: words, options }).values;
    if (!out) return { ok: false, complaint: 'Say where to write: --out FILE' };
    const { request, ignored } = readExport({ ...asked, bom: noBom ? 'no' : 'yes' }, 'en');
    const [unknown] = ignored;
    if (unknown) return { ok: false, complaint: `--${unknown.name} does not know “${unknown.value}”` };
    return { ok: true, command: { out, request, partner: partner ?? null } };
  } catch (error) {
    return { ok: false, complaint: error instanceof Error ? error.message : String(error) };
  }
}

const text = { type: 'string' } as const;
const options = {
  out: text,
  rows: text,
  status: text,
  partner: text,
  language: text,
  product: text,
  labels: text,
  headings: text,
  separator: text,
  'no-bom': { type: 'boolean' },
} as const;
