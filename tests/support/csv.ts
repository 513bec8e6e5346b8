import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { type ExportRequest, readExport } from '#domain/exports/export-request.ts';
import { type Actor, operator } from '#domain/identity/user.ts';
import { type Export, exportCsv } from '#server/exports/csv.ts';

/** An export as an address would ask for it. */
export function asked(parameters: Record<string, string> = {}): ExportRequest {
  return readExport(parameters, 'en').request;
}

/** The whole file of an export, and how many rows it promised. */
export async function exported(
  parameters: Record<string, string> = {},
  { actor = operator, asOf = new Date() }: { actor?: Actor; asOf?: Date } = {},
): Promise<{ rows: number; text: string }> {
  const result: Export = await exportCsv(actor, asked(parameters), asOf);
  if (!result.ok) throw new Error(result.code);
  return { rows: result.rows, text: await textOf(result.file) };
}

/** All of a file, its byte order mark included. */
export async function textOf(file: ReadableStream<Uint8Array>): Promise<string> {
  return Buffer.from(await new Response(file).arrayBuffer()).toString('utf8');
}

export type Records = string[][];

/** Reads a CSV as the standard wants it. */
export function readCsv(text: string, delimiter = ','): Records {
  return parse(text, { bom: true, delimiter, relax_column_count: false });
}

/** The same by another program: Python's csv. */
export function readCsvWithPython(text: string): Records {
  const script = `import csv, io, json, sys
csv.field_size_limit(10**9)
text = sys.stdin.buffer.read().decode('utf-8-sig')
json.dump(list(csv.reader(io.StringIO(text, newline=''), strict=True)), sys.stdout)`;
  const { stdout, status, stderr } = spawnSync('python3', ['-c', script], { input: text, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${stderr}`);
  return JSON.parse(`${stdout}`) as Records;
}

export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Each record below the headings as an object. */
export function objectsOf([headings = [], ...records]: Records): Record<string, string>[] {
  return records.map((record) => Object.fromEntries(headings.map((heading, at) => [heading, record[at] ?? ''])));
}
