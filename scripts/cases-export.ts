// npm run cases:export -- --out FILE [filters]: writes the CSV of the page Exports (docs/export.md).
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { operator } from '#domain/identity/user.ts';
import { type ExportCommand, readExportCommand, usage } from '#scripts/export-command.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';
import { findPartner, listPartners } from '#server/catalogue/partners.ts';
import { exportCsv } from '#server/exports/csv.ts';
import { pool } from '#server/platform/database.ts';

const read = readExportCommand(process.argv.slice(2));
if (!read.ok) {
  console.error(`${read.complaint}\n${usage}`);
  process.exitCode = 2;
} else {
  await withCurrentDatabase(() => writeExport(read.command));
}

async function writeExport({ out, request, partner }: ExportCommand): Promise<void> {
  const filter = { ...request.filter, partner: partner === null ? [] : [await partnerId(partner)] };
  const result = await exportCsv(operator, { ...request, filter }, new Date());
  if (!result.ok) throw new Error(`The export could not be made: ${result.code}`);
  const file = Readable.fromWeb(result.file as ReadableStream<Uint8Array>);
  if (out === '-') await pipeline(file, process.stdout, { end: false });
  else await writeWhole(file, out);
  (out === '-' ? console.error : console.log)(`${result.rows} rows`);
}

/** A file of this name is whole: it is written under another name and given its own at the end. */
async function writeWhole(file: Readable, path: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await pipeline(file, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function partnerId(name: string): Promise<string> {
  const partner = await findPartner(pool, name);
  if (partner) return partner.id;
  const known = (await listPartners(null)).map((each) => `\n  ${each.name}`).join('');
  throw new Error(`No partner is called “${name}”. The partners are:${known || ' none yet'}`);
}
