import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pool } from '#server/platform/database.ts';
import { run } from '#tests/support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));
const cases = 'prisma/demo/cases';
const files = readdirSync(cases).map((name) => `${cases}/${name}`);
const example = readFileSync(`${cases}/en-erp-sync.json`, 'utf8');
const importCases = (...words: string[]) => run('scripts/cases-import.ts', ...words);
const stored = async () => (await pool.query('select count(*) as n from escalations')).rows[0].n as number;

afterAll(() => rmSync(folder, { recursive: true }));

/** A file of that content; its name as the command prints it. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('without --create-missing strange names are refused, a line each', async () => {
  const { code, output } = await importCases(...files);
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(2 * files.length);
  expect(output).toContain('[organization_unknown]');
  expect(await stored()).toBe(0);
});

test('a dry run says what would happen and stores nothing', async () => {
  const { code, output } = await importCases('--dry-run', '--create-missing', ...files);
  expect([code, await stored()]).toEqual([0, 0]);
  expect(output.trim().split('\n')).toEqual(
    files.map((name) => `${name}: would be imported, creating the organization, creating the partner`),
  );
});

test('each file becomes one case, however often it is imported', async () => {
  const first = await importCases('--create-missing', ...files);
  expect(first.code).toBe(0);
  const lines = first.output.trim().split('\n');
  expect(lines).toHaveLength(files.length);
  for (const line of lines) expect(line).toMatch(/^\S+\.json: ESC-\d{4}-\d{6}$/);
  const second = await importCases(...files);
  expect(second.code).toBe(0);
  expect(second.output.trim().split('\n')).toEqual(lines.map((line) => `${line} (already imported)`));
  expect(await stored()).toBe(files.length);
});

describe('what cannot be taken', () => {
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(example), ...change });

  const good = changed({ title: 'Among bad ones' });
  const bad: [string, string | Uint8Array, string][] = [
    [
      'hasty.json',
      changed({ bypass: { reason: 'haste', detail: 'The shop cannot take orders since this morning.' } }),
      'bypass.reason: choose one of the answers on offer (refusal, urgent_harm) [not_a_choice]',
    ],
    ['null.json', 'null', '$: Write this as one object: {"name": answer, …} [not_an_object]'],
    ['list.json', '[]', '$: Write this as one object: {"name": answer, …} [not_an_object]'],
    ['broken.json', '{\n"a": 1\n"b": 2}', '$: This is not JSON from line 3, column 1 on [json_syntax]'],
    [
      'twice.json',
      '{"a": 1, "a": 2}',
      '$: The name at line 1, column 10 stands in this object already [json_duplicate_key]',
    ],
    [
      'latin1.json',
      Buffer.from('{"a": "é"}', 'latin1'),
      '$: This file is not UTF-8 throughout. Save it as UTF-8 [not_utf8]',
    ],
    ['utf16.json', Buffer.from('\ufeff{}', 'utf16le'), '$: This file is UTF-16. Save it as UTF-8 [utf16]'],
    ['big.json', ' '.repeat(5_000_001), '$: This file is over 5 MB. No case is that long [too_big]'],
    [
      'code.json',
      changed({ severity: 'HIGH' }),
      'severity: choose one of the answers on offer (low, medium, high, critical) [not_a_choice]',
    ],
    [
      'long.json',
      changed({ summary: '🙂'.repeat(5001) }),
      'summary: shorten this to 5,000 characters or fewer. It has 5,001. [too_long]',
    ],
    [
      'nul.json',
      changed({ title: 'a\u0000' }),
      'title: it holds a character that cannot be stored, often from copying out of a PDF. Delete it or type the text again. [unstorable]',
    ],
    [
      'key.json',
      changed({ 'e\u001b[31m': 1 }),
      '["e\\u001b[31m"]: The format has no such name. Check the spelling, or remove it [unknown_key]',
    ],
  ];
  let output: string;
  let code: number;

  beforeAll(async () => {
    const paths = bad.map(([name, content]) => file(name, content));
    const ran = await importCases(...paths, join(folder, 'none.json'), folder, file('good.json', good));
    code = ran.code;
    output = `\n${ran.output}`;
  });

  test.each(bad)('%s is told with its path', (name, _, line) => {
    expect(output).toContain(`\n${join(folder, name)}: ${line}\n`);
  });

  test('nor what is no file, and the other files are imported', () => {
    expect(code).toBe(1);
    expect(output).toContain('none.json: $: There is no such file [not_found]\n');
    expect(output).toContain(`${folder}: $: This is no file [not_a_file]\n`);
    expect(output).toMatch(/good\.json: ESC-\d{4}-\d{6}\n$/);
    expect(output.trim().split('\n')).toHaveLength(bad.length + 3);
  });
});

test('while the partner has time to answer, the day on which the case is ready is told', async () => {
  // In UTC, by which the default calendar counts.
  const contactedOn = new Date().toISOString().slice(0, 10);
  const content = JSON.parse(example);
  const young = { ...content, partnerContacts: [{ ...content.partnerContacts[0], contactedOn }] };
  const { code, output } = await importCases(file('young.json', JSON.stringify(young)));
  expect(code).toBe(1);
  expect(output).toMatch(/young\.json: partnerContacts: .* is ready on \d{4}-\d\d-\d\d\. .* \[too_early\]\n$/);
});

test('without a file it says how it is used', async () => {
  const { code, complaints } = await importCases();
  expect(code).toBe(2);
  expect(complaints).toContain('npm run cases:import -- [--dry-run] [--create-missing] FILE…');
});
