import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '#prisma/demo/load.ts';
import { readExportCommand } from '#scripts/export-command.ts';
import { pool } from '#server/platform/database.ts';
import { run } from '#tests/support/command.ts';
import { exported } from '#tests/support/csv.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
const out = join(folder, 'cases.csv');
const exportCases = (...words: string[]) => run('scripts/cases-export.ts', ...words);

beforeAll(() => loadDemo());
afterAll(() => rmSync(folder, { recursive: true }));

test('writes the very file of the page, says how many rows, and leaves no other file', async () => {
  const { code, output } = await exportCases('--out', out);
  expect([code, output]).toEqual([0, '20 rows\n']);
  expect(readFileSync(out, 'utf8')).toBe((await exported()).text);
  expect(readdirSync(folder)).toEqual(['cases.csv']);
});

test('takes the choices of the page, and a partner by name', async () => {
  const partner = 'kadezicht  WEBBUREAU b.v.';
  const choices = ['--status', 'open', '--language', 'nl', '--product', 'commerce-cloud', '--partner', partner];
  const form = ['--rows', 'examples', '--labels', 'nl', '--headings', 'codes', '--separator', 'semicolon', '--no-bom'];
  const { code, output, complaints } = await exportCases('--out', '-', ...choices, ...form);
  expect([code, complaints.trim()]).toEqual([0, expect.stringMatching(/^\d+ rows$/)]);
  const { rows } = await pool.query(`select id from partners where name = 'Kadezicht Webbureau B.V.'`);
  const same = { status: 'open', language: 'nl', product: 'commerce-cloud', partner: rows[0].id };
  const file = await exported({
    ...same,
    rows: 'examples',
    labels: 'nl',
    headings: 'codes',
    separator: 'semicolon',
    bom: 'no',
  });
  expect(output).toBe(file.text);
  expect(complaints.trim()).toBe(`${file.rows} rows`);
});

test.each([
  [['--out', out, '--status', 'lost'], '--status does not know “lost”'],
  [['--out', out, '--language', 'de'], '--language does not know “de”'],
  [['--out', out, '--rows', 'people'], '--rows does not know “people”'],
  [['--out', out, '--colour', 'red'], 'Unknown option'],
  [[], '--out FILE'],
])('the words %j are refused', (words, complaint) => {
  expect(readExportCommand(words)).toEqual({ ok: false, complaint: expect.stringContaining(complaint) });
});

test('a partner whom nobody knows is refused, with the ones that are known', async () => {
  const { code, complaints } = await exportCases('--out', out, '--partner', 'Nobody');
  expect(code).toBe(1);
  expect(complaints).toContain('Kadezicht Webbureau B.V.');
});

test('a file that cannot be written is told', async () => {
  const { code, complaints } = await exportCases('--out', join(folder, 'no', 'such', 'folder.csv'));
  expect(code).toBe(1);
  expect(complaints).toContain('ENOENT');
});
