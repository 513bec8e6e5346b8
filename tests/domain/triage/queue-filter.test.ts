import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { products } from '#domain/catalogue/product.ts';
import { locales } from '#domain/identity/user.ts';
import { defaultFilter, type QueueFilter, readFilter, statusesOf, writeFilter } from '#domain/triage/queue-filter.ts';
import { openStatuses, statuses } from '#domain/triage/status.ts';

const partner = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('a filter in a URL', () => {
  test('without anything shows the open cases, newest first', () => {
    expect(readFilter({})).toEqual({ filter: defaultFilter, ignored: [] });
    expect(readFilter({ status: '', partner: '', sort: '' })).toEqual({ filter: defaultFilter, ignored: [] });
    expect(writeFilter(defaultFilter)).toEqual({});
  });

  test('takes every name, and ids in any case', () => {
    const parameters = {
      status: 'declined,submitted',
      product: 'commerce-cloud',
      partner: partner.toUpperCase(),
      language: 'pt-BR',
      assignee: 'nobody',
      sort: 'oldest',
    };
    expect(readFilter(parameters)).toEqual({
      filter: {
        status: ['submitted', 'declined'],
        product: 'commerce-cloud',
        partner,
        language: 'pt-BR',
        assignee: 'nobody',
        sort: 'oldest',
      },
      ignored: [],
    });
  });

  test('takes a repeated name as a list', () => {
    expect(readFilter({ status: ['submitted', 'resolved'] }).filter.status).toEqual(['submitted', 'resolved']);
  });

  test('one choice has one name', () => {
    expect(readFilter({ status: [...statuses].reverse().join() }).filter.status).toBe('all');
    expect(readFilter({ status: [...openStatuses].reverse().join() }).filter.status).toBe('open');
  });

  test.each([
    ['status', 'lost'],
    ['status', 'open,lost'],
    ['status', 'all,submitted'],
    ['product', 'commerce'],
    ['partner', "1' or '1'='1"],
    ['partner', '\u0000'],
    ['language', 'EN'],
    ['assignee', 'someone'],
    ['sort', '__proto__'],
  ] as const)('tells that it does not heed %s=%s', (name, value) => {
    expect(readFilter({ [name]: value })).toEqual({ filter: defaultFilter, ignored: [{ name, value }] });
  });

  test('keeps what is right beside what is not', () => {
    const { filter, ignored } = readFilter({ status: 'lost', language: 'sv', other: 'x' });
    expect(filter).toEqual({ ...defaultFilter, language: 'sv' });
    expect(ignored).toEqual([{ name: 'status', value: 'lost' }]);
  });

  test('reads back what it wrote', () => {
    const filters: fc.Arbitrary<QueueFilter> = fc.record({
      status: fc.oneof(
        fc.constantFrom('open' as const, 'all' as const),
        fc.subarray([...statuses], { minLength: 1, maxLength: 3 }),
      ),
      product: fc.option(fc.constantFrom(...products)),
      partner: fc.option(fc.uuid()),
      language: fc.option(fc.constantFrom(...locales)),
      assignee: fc.option(fc.oneof(fc.constantFrom('me', 'nobody'), fc.uuid())),
      sort: fc.constantFrom('newest', 'oldest'),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual({ filter, ignored: [] });
      }),
    );
  });

  test('never throws, whatever stands in it', () => {
    const anything = fc.dictionary(
      fc.constantFrom(...Object.keys(defaultFilter)),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined)),
    );
    fc.assert(
      fc.property(anything, (parameters) => {
        expect(statusesOf(readFilter(parameters).filter).length).toBeGreaterThan(0);
      }),
    );
  });
});
