import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { products } from '#domain/catalogue/product.ts';
import { locales } from '#domain/identity/user.ts';
import { conditions, responses, severities, waivableItems } from '#domain/intake/steps.ts';
import {
  defaultFilter,
  maxValues,
  type QueueFilter,
  readFilter,
  sorts,
  statusesOf,
  wordsLimit,
  writeFilter,
} from '#domain/triage/queue-filter.ts';
import { slaStates } from '#domain/triage/sla-state.ts';
import { openStatuses, statuses } from '#domain/triage/status.ts';

const partner = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('a filter in a URL', () => {
  test('without anything shows the open cases, newest first', () => {
    expect(readFilter({})).toEqual({ filter: defaultFilter, ignored: [] });
    expect(readFilter({ status: '', partner: '', sort: '' })).toEqual({ filter: defaultFilter, ignored: [] });
    expect(writeFilter(defaultFilter)).toEqual({});
  });

  test('takes every name, several values of each, and ids in any case', () => {
    const parameters = {
      q: 'ERP "stock sync"',
      status: 'declined,submitted',
      severity: 'high,critical',
      sla: 'near,late',
      assignee: `nobody,${partner.toUpperCase()},me`,
      organization: partner,
      partner: partner.toUpperCase(),
      product: 'commerce-cloud',
      version: '2.4.8,2.4.7',
      language: 'sv,pt-BR',
      condition: 'added-later',
      response: 'none,refused',
      waived: 'contact',
      tag: partner,
      ageFrom: '3',
      ageTo: '10',
      readinessFrom: '0',
      readinessTo: '50',
      sort: 'due',
    };
    expect(readFilter(parameters)).toEqual({
      filter: {
        q: 'ERP "stock sync"',
        status: ['submitted', 'declined'],
        severity: ['high', 'critical'],
        sla: ['late', 'near'],
        assignee: [partner, 'me', 'nobody'],
        organization: [partner],
        partner: [partner],
        product: ['commerce-cloud'],
        version: ['2.4.7', '2.4.8'],
        language: ['sv', 'pt-BR'],
        condition: ['added-later'],
        response: ['none', 'refused'],
        waived: ['contact'],
        tag: [partner],
        ageFrom: 3,
        ageTo: 10,
        readinessFrom: 0,
        readinessTo: 50,
        sort: 'due',
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
    expect(readFilter({ language: [...locales].reverse().join() }).filter).toEqual(defaultFilter);
    expect(readFilter({ version: '2.4.8,2.4.7,2.4.8' }).filter.version).toEqual(['2.4.7', '2.4.8']);
  });

  test('a form that ticks states says “all” beside them, which then gives way', () => {
    expect(readFilter({ status: ['all'] }).filter.status).toBe('all');
    expect(readFilter({ status: ['all', 'submitted'] })).toEqual({
      filter: { ...defaultFilter, status: ['submitted'] },
      ignored: [],
    });
    expect(readFilter({ status: 'open,resolved' }).filter.status).toEqual([...openStatuses, 'resolved']);
  });

  test.each([
    ['q', '\u0000'],
    ['q', 'a'.repeat(wordsLimit + 1)],
    ['status', 'lost'],
    ['severity', 'High'],
    ['sla', 'early'],
    ['product', 'commerce'],
    ['partner', "1' or '1'='1"],
    ['partner', '\u0000'],
    ['organization', 'Pikeham'],
    ['version', '2.4.8-p1'],
    ['language', 'EN'],
    ['assignee', 'someone'],
    ['tag', 'urgent'],
    ['ageFrom', '-1'],
    ['ageTo', '1e3'],
    ['readinessTo', '101'],
    ['sort', '__proto__'],
  ] as const)('tells that it does not heed %s=%s', (name, value) => {
    expect(readFilter({ [name]: value })).toEqual({ filter: defaultFilter, ignored: [{ name, value }] });
  });

  test('of several values heeds those that it knows', () => {
    expect(readFilter({ severity: 'high,dire', status: 'open,lost' })).toEqual({
      filter: { ...defaultFilter, severity: ['high'] },
      ignored: [
        { name: 'status', value: 'lost' },
        { name: 'severity', value: 'dire' },
      ],
    });
  });

  test('heeds no more values than anybody chooses', () => {
    const ids = Array.from(
      { length: maxValues + 2 },
      (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    );
    const { filter, ignored } = readFilter({ partner: ids });
    expect(filter.partner).toEqual(ids.slice(0, maxValues));
    expect(ignored).toEqual([{ name: 'partner', value: ids.slice(maxValues).join() }]);
  });

  test('keeps what is right beside what is not', () => {
    const { filter, ignored } = readFilter({ status: 'lost', language: 'sv', other: 'x' });
    expect(filter).toEqual({ ...defaultFilter, language: ['sv'] });
    expect(ignored).toEqual([{ name: 'status', value: 'lost' }]);
  });

  test('reads back what it wrote', () => {
    const some = <Code extends string>(all: readonly Code[]) =>
      fc.subarray([...all], { maxLength: Math.max(1, all.length - 1) });
    const ids = fc.uniqueArray(fc.uuid(), { maxLength: 3 }).map((chosen) => chosen.toSorted());
    const filters: fc.Arbitrary<QueueFilter> = fc.record({
      q: fc.option(fc.constantFrom('stock', '"ERP export" -sync', 'a,b&c=d#', 'Olá')),
      status: fc.oneof(
        fc.constantFrom('open' as const, 'all' as const),
        fc.subarray([...statuses], { minLength: 1, maxLength: 3 }),
      ),
      severity: some(severities),
      sla: fc.subarray([...slaStates]),
      assignee: fc.subarray(['me', 'nobody']),
      organization: ids,
      partner: ids,
      product: some(products),
      version: fc.subarray(['2.4.6', '2.4.7', '2.4.8']),
      language: some(locales),
      condition: fc.subarray([...conditions]),
      response: fc.subarray([...responses]),
      waived: fc.subarray([...waivableItems]),
      tag: ids,
      ageFrom: fc.option(fc.nat(36_500)),
      ageTo: fc.option(fc.nat(36_500)),
      readinessFrom: fc.option(fc.nat(100)),
      readinessTo: fc.option(fc.nat(100)),
      sort: fc.constantFrom(...sorts),
    });
    // Without words there is nothing to be relevant to.
    const known = filters.filter(({ q, sort }) => q !== null || sort !== 'relevance');
    fc.assert(
      fc.property(known, (filter) => {
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
