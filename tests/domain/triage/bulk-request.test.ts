import { describe, expect, test } from 'vitest';
import { readBulkRequest, writeBulkRequest } from '#domain/triage/bulk-request.ts';

const read = (query: string) => readBulkRequest(new URLSearchParams(query));

describe('what the form of the queue asks for', () => {
  test('is the act of the button that was pressed, whatever the other fields hold', () => {
    const query =
      'act=status&toStatus=resolved&toPerson=me&newTag=&case=ESC-2026-000001:3&case=ESC-2026-000002:1&view=q%3Dola';
    expect(read(query)).toEqual({
      kind: 'status',
      value: 'resolved',
      all: false,
      cases: [
        { reference: 'ESC-2026-000001', version: 3 },
        { reference: 'ESC-2026-000002', version: 1 },
      ],
      view: 'q=ola',
    });
  });

  test.each([
    '',
    'act=explode',
    'case=ESC-2026-000001',
    'case=ESC-2026-000001:0',
    'case=ESC-2026-000001:-1',
    'case=x:1',
  ])('is nothing in %j', (query) => {
    expect(read(query)).toMatchObject({ kind: null, cases: [] });
  });

  test('is the same when it is written and read again', () => {
    for (const query of [
      'act=tag&newTag=Peak+season&all=1&view=status%3Dall',
      'act=assign&toPerson=me&case=ESC-2026-000001:7',
    ]) {
      const request = read(query);
      expect(readBulkRequest(writeBulkRequest(request))).toEqual(request);
    }
  });

  test('is bounded', () => {
    const query = Array.from({ length: 5000 }, (_, n) => `case=ESC-2026-${String(n).padStart(6, '0')}:1`).join('&');
    expect(read(query).cases).toHaveLength(200);
  });
});
