import { describe, expect, test } from 'vitest';
import { cellsOf, headingsOf } from '#domain/exports/cells.ts';
import { columns, listOf, rowKinds } from '#domain/exports/columns.ts';
import { concernFields, entryFields, projectFields } from '#domain/intake/steps.ts';
import en from '#messages/en.json' with { type: 'json' };

const wordAt = (key: string): unknown => key.split('.').reduce<unknown>((node, name) => (node as never)?.[name], en);
const spoken = (key: string, values?: Record<string, string>) => (values ? `${key}(${values.column})` : key);

describe.each(rowKinds)('the columns of %s', (kind) => {
  test('have names of their own, and words for every heading', () => {
    const names = columns[kind].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { heading } of columns[kind]) expect([heading, typeof wordAt(heading)]).toEqual([heading, 'string']);
  });

  test('hold every answer', () => {
    const list = listOf[kind];
    const fields = list ? entryFields[list] : { ...projectFields, ...concernFields };
    expect(columns[kind].map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(fields)));
  });

  test('have words for every code', () => {
    for (const { labels } of columns[kind]) if (labels) expect(wordAt(labels)).toBeTypeOf('object');
  });

  test('give as many headings as cells, in words and for programs', () => {
    const cells = cellsOf(columns[kind], {}, spoken);
    expect(headingsOf(columns[kind], spoken)).toHaveLength(cells.length);
    const names = headingsOf(columns[kind], null);
    expect(names).toHaveLength(cells.length);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a code is followed by itself, text is guarded, days and moments are ISO, lists are JSON', () => {
  const row = {
    severity: 'high',
    title: '=1+1',
    goLiveOn: '2026-11-30',
    submittedAt: new Date('2026-11-21T12:00:00Z'),
    guidanceRevision: 3,
    examples: [{ reference: '=x' }],
  };
  const names = headingsOf(columns.cases, null);
  const cells = cellsOf(columns.cases, row, spoken);
  const cell = (name: string) => cells[names.indexOf(name)];
  expect([cell('severityLabel'), cell('severity')]).toEqual(['Severity.high', 'high']);
  expect([cell('phaseLabel'), cell('phase')]).toEqual([null, null]);
  expect(cell('title')).toBe("'=1+1");
  expect(cell('goLiveOn')).toBe('2026-11-30');
  expect(cell('submittedAt')).toBe('2026-11-21T12:00:00.000Z');
  expect(cell('guidanceRevision')).toBe(3);
  expect(cell('examples')).toBe('[{"reference":"=x"}]');
});
