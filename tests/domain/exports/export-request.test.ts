import { expect, test } from 'vitest';
import { readExport, writeExport } from '#domain/exports/export-request.ts';

const usual = { rows: 'cases', headings: 'labels', separator: 'comma', bom: 'yes' };

test('without parameters it is about all cases, in the language of the page', () => {
  const { request, ignored } = readExport({}, 'sv');
  expect(request).toMatchObject({ ...usual, labels: 'sv', filter: { status: 'all', partner: [] } });
  expect(ignored).toEqual([]);
});

test('empty values, as a form sends them, mean the usual', () => {
  expect(readExport({ status: '', rows: '', partner: '', labels: '' }, 'en').request).toEqual(
    readExport({}, 'en').request,
  );
});

test('what is not known is told and left out', () => {
  const { request, ignored } = readExport({ status: 'lost', rows: 'people', labels: 'de', bom: 'maybe' }, 'en');
  expect(request).toMatchObject({ ...usual, labels: 'en', filter: { status: 'all' } });
  expect(ignored.map(({ name }) => name).sort()).toEqual(['bom', 'labels', 'rows', 'status']);
});

test.each([
  [{}],
  [{ status: 'open' }],
  [{ status: 'declined,withdrawn', rows: 'contacts', labels: 'nl', headings: 'codes' }],
  [{ partner: '0199f1a0-0000-7000-8000-000000000000', product: 'commerce-cloud', language: 'it', assignee: 'nobody' }],
  [{ separator: 'semicolon', bom: 'no' }],
])('%j survives the way through an address', (parameters) => {
  const { request } = readExport(parameters, 'es');
  expect(readExport(writeExport(request), 'en')).toEqual({ request, ignored: [] });
});
