import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { withoutGuard } from '#domain/exports/formula.ts';
import { operator } from '#domain/identity/user.ts';
import { concernFields, entryFields, type ListName, projectFields } from '#domain/intake/steps.ts';
import { importCase } from '#server/intake/imports.ts';
import { exported, hasPython, objectsOf, readCsv, readCsvWithPython } from '#tests/support/csv.ts';

type Content = Record<string, unknown> & Record<ListName, Record<string, unknown>[]>;

const folder = 'prisma/demo/cases';
const files = new Map<string, Content>(
  readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]),
);
const references = new Map<string, string>();

/** Everything that a reader of CSV, a spreadsheet or a terminal could stumble over. */
const hostile = `"quoted", 'single'; semi\tt\r\nCR LF\rCR\nLF\u2028LS 👩‍👩‍👧 e\u0301 \u200fעברית\u200e \u00a0\ufeff,,""`;
const beginnings = ['=1+1', '+15', '-3', '@lead', '\t=1', "'=x", "'plain", ' =1', '"', '""', ';=1', '＝1', '\ufeffx'];

beforeAll(async () => {
  const [model] = files.values();
  if (!model) throw new Error('There is no case.');
  for (const [number, beginning] of beginnings.entries()) {
    files.set(`hostile ${number}`, hostileCase(model, beginning, number));
  }
  for (const [name, content] of files) {
    const options = { createMissing: true, dryRun: false, now: new Date('2026-11-21T12:00:00Z') };
    const result = await importCase(operator, Buffer.from(JSON.stringify(content)), options);
    if (!result.ok || result.outcome !== 'imported') throw new Error(`${name}: ${JSON.stringify(result)}`);
    references.set(name, result.reference);
  }
});

const readers = [
  { reader: 'csv-parse', read: (text: string) => readCsv(text) },
  ...(hasPython ? [{ reader: 'Python', read: readCsvWithPython }] : []),
];

describe.each(readers)('what is imported and exported, read by $reader,', ({ read }) => {
  test('is equal as whole cases', async () => {
    const { text, rows } = await exported({ headings: 'codes' });
    const byReference = new Map(objectsOf(read(text)).map((row) => [row.caseReference, row]));
    expect(byReference.size).toBe(files.size);
    expect(rows).toBe(files.size);
    for (const [name, content] of files) {
      const row = byReference.get(references.get(name)) ?? {};
      expect(caseOf(row), name).toEqual(normal(content));
    }
  });

  test.each([
    ['scope-references', 'scopeReferences'],
    ['contacts', 'partnerContacts'],
    ['examples', 'examples'],
  ] as const)('is equal as %s', async (rows, list) => {
    const { text } = await exported({ rows, headings: 'codes' });
    const records = objectsOf(read(text));
    for (const [name, content] of files) {
      const own = records.filter(({ caseReference }) => caseReference === references.get(name));
      const entries = own
        .sort((a, b) => Number(a.position) - Number(b.position))
        .map((row) => pick(row, Object.keys(entryFields[list])));
      expect(entries, name).toEqual(content[list].map((entry) => withNulls(entry, list)));
    }
  });
});

test('every line ends with CR LF, and none but records end so', async () => {
  const { text } = await exported({ rows: 'examples', headings: 'codes' });
  const records = readCsv(text);
  expect(text.startsWith('\ufeff"caseReference"')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(new Set(records.map((record) => record.length)).size).toBe(1);
});

test('without a byte order mark, and with semicolons, it is the same', async () => {
  const usual = await exported();
  const plain = await exported({ bom: 'no', separator: 'semicolon' });
  expect(plain.text.startsWith('"')).toBe(true);
  expect(readCsv(plain.text, ';')).toEqual(readCsv(usual.text));
});

test('no cell begins as a formula', async () => {
  for (const rows of ['cases', 'scope-references', 'contacts', 'examples']) {
    const { text } = await exported({ rows });
    for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  }
});

test('labels stand beside their codes, in the language that is asked for', async () => {
  const { text } = await exported({ labels: 'en' });
  const [row] = objectsOf(readCsv(text)).filter(
    (each) => each['Case reference'] === references.get('pt-BR-payment-3ds.json'),
  );
  expect(row).toMatchObject({ Severity: 'Critical', 'Severity (code)': 'critical', 'Language (code)': 'pt-BR' });
  const swedish = objectsOf(readCsv((await exported({ labels: 'sv' })).text));
  expect(Object.values(swedish[0] ?? {})).toContain('Inskickat');
});

/** The names are numbered: spellings of one name are one organization, and come back as it was first spelt. */
function hostileCase(model: Content, beginning: string, number: number): Content {
  const text = beginning + hostile;
  const line = beginning + hostile.replace(/[\r\n\u2028]/g, '|');
  return {
    ...model,
    organization: `${line.trim()} ${number}`,
    partner: `${line.trim()} ${number}`,
    title: line,
    summary: text,
    severityReason: text,
    scopeReferences: model.scopeReferences.map((entry) => ({
      ...entry,
      documentTitle: line,
      detail: text,
      quote: text,
    })),
    partnerContacts: [],
    examples: model.examples.map((entry) => ({ ...entry, whatHappened: text, reference: line })),
    bypass: { reason: 'refusal', detail: `${text} and why this does not wait` },
    notApplicable: [{ item: 'contact', reason: `${text} and why this does not apply` }],
  };
}

/** A row of the export as the case file that would make it. */
function caseOf(row: Record<string, string>): Record<string, unknown> {
  const json = (name: string) => JSON.parse(row[name] ?? '');
  const { bypassReason: reason, bypassDetail: detail } = pick(row, ['bypassReason', 'bypassDetail']);
  return {
    ...pick(row, ['language', 'organization', ...Object.keys(projectFields), ...Object.keys(concernFields)]),
    bypass: reason === null ? null : { reason, detail },
    ...Object.fromEntries([...Object.keys(entryFields), 'notApplicable'].map((name) => [name, json(name)])),
  };
}

function pick(row: Record<string, string>, names: string[]): Record<string, string | null> {
  return Object.fromEntries(names.map((name) => [name, row[name] === '' ? null : withoutGuard(row[name] ?? '')]));
}

/** A case file with every answer written out, null where there is none. */
function normal(content: Content): Record<string, unknown> {
  const lists = (Object.keys(entryFields) as ListName[]).map((list) => [
    list,
    content[list].map((entry) => withNulls(entry, list)),
  ]);
  return { phase: null, goLiveOn: null, severityReason: null, bypass: null, ...content, ...Object.fromEntries(lists) };
}

function withNulls(entry: object, list: ListName): Record<string, unknown> {
  return { ...Object.fromEntries(Object.keys(entryFields[list]).map((name) => [name, null])), ...entry };
}
