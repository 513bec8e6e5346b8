import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { type ImportResult, importCase } from '#server/intake/imports.ts';
import { pool } from '#server/platform/database.ts';

const now = new Date('2026-11-21T12:00:00Z');
const folder = 'prisma/demo/cases';
const example = (name = 'en-erp-sync.json') => readFileSync(`${folder}/${name}`);
const varied = (change: object) => Buffer.from(JSON.stringify({ ...JSON.parse(example().toString()), ...change }));
const run = (bytes: Buffer, options: { createMissing?: boolean; dryRun?: boolean } = {}) =>
  importCase(operator, bytes, { createMissing: true, dryRun: false, now, ...options });
const count = async (table: string) => (await pool.query(`select count(*) as n from ${table}`)).rows[0].n as number;
const referenceOf = (result: ImportResult) => ('reference' in result ? result.reference : null);

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('imports %s', async (name) => {
  const result = await run(example(name));
  expect(result).toMatchObject({ ok: true, outcome: 'imported' });
  const { scopeReferences, partnerContacts, examples, notApplicable } = JSON.parse(example(name).toString());
  const { rows } = await pool.query(
    `select (select count(*) from scope_references s where s.escalation_id = e.id) as scope,
            (select count(*) from partner_contacts c where c.escalation_id = e.id) as contacts,
            (select count(*) from examples x where x.escalation_id = e.id) as examples,
            (select count(*) from waivers w where w.escalation_id = e.id) as waivers,
            (select array_agg(kind) from case_events v where v.escalation_id = e.id) as events, e.status
     from escalations e where reference = $1`,
    [referenceOf(result)],
  );
  expect(rows).toEqual([
    {
      scope: scopeReferences.length,
      contacts: partnerContacts.length,
      examples: examples.length,
      waivers: notApplicable.length,
      events: ['submitted'],
      status: 'submitted',
    },
  ]);
});

describe('the same content', () => {
  test('makes one case, whatever the order of keys and the white space', async () => {
    const first = await run(varied({ title: 'Twice' }));
    const turned = Object.entries(JSON.parse(varied({ title: 'Twice' }).toString())).reverse();
    const second = await run(Buffer.from(JSON.stringify(Object.fromEntries(turned), null, '\t')));
    expect(first).toMatchObject({ outcome: 'imported' });
    expect(second).toMatchObject({ outcome: 'already_imported', reference: referenceOf(first) });
  });

  test('makes one case when imported many times at once', async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => run(varied({ title: 'At once' }))));
    expect(new Set(results.map(referenceOf)).size).toBe(1);
    expect(results.filter((result) => result.ok && result.outcome === 'imported')).toHaveLength(1);
  });

  test('one character more makes another case', async () => {
    const first = await run(varied({ title: 'Nearly' }));
    const second = await run(varied({ title: 'Nearly.' }));
    expect(referenceOf(second)).not.toBe(referenceOf(first));
  });
});

describe('an organization or a partner that nobody knows', () => {
  const strange = varied({ organization: 'Nowhere Ltd', partner: 'Nobody Ltd' });

  test('is refused, both at once, and stores nothing', async () => {
    const before = await count('escalations');
    expect(await run(strange, { createMissing: false })).toEqual({
      ok: false,
      code: 'problems',
      problems: [
        { path: 'organization', code: 'organization_unknown' },
        { path: 'partner', code: 'partner_unknown' },
      ],
    });
    expect(await count('escalations')).toBe(before);
  });

  test('is announced by a dry run, which stores nothing', async () => {
    const before = [await count('escalations'), await count('organizations'), await count('partners')];
    expect(await run(strange, { dryRun: true })).toEqual({
      ok: true,
      outcome: 'would_import',
      created: ['organization', 'partner'],
    });
    expect([await count('escalations'), await count('organizations'), await count('partners')]).toEqual(before);
  });

  test('is created when asked for, and found again in any spelling of the same name', async () => {
    expect(await run(strange)).toMatchObject({ outcome: 'imported', created: ['organization', 'partner'] });
    const spelt = varied({ organization: 'NOWHERE  ltd', partner: 'nobody LTD', title: 'Again' });
    expect(await run(spelt, { createMissing: false })).toMatchObject({ outcome: 'imported', created: [] });
  });
});

describe('a partner who still has time to answer', () => {
  const [first] = JSON.parse(example().toString()).partnerContacts;
  const young = { partnerContacts: [{ ...first, contactedOn: '2026-11-19', response: 'none', responseDetail: null }] };
  const bypass = { reason: 'urgent_harm', detail: 'The shop cannot take orders since this morning.' };

  test('keeps the case out, and the day on which it is ready is told', async () => {
    const before = await count('escalations');
    const problems = [
      { path: 'partnerContacts', code: 'too_early', readyOn: expect.stringMatching(/^2026-11-2[67]$/) },
    ];
    expect(await run(varied(young))).toEqual({ ok: false, code: 'problems', problems });
    expect(await run(varied(young), { dryRun: true })).toEqual({ ok: false, code: 'problems', problems });
    expect(await count('escalations')).toBe(before);
  });

  test('does not, where the file says why it cannot wait; the case keeps it', async () => {
    const reference = referenceOf(await run(varied({ ...young, bypass })));
    const { rows } = await pool.query('select bypass_reason, bypass_detail from escalations where reference = $1', [
      reference,
    ]);
    expect(rows).toEqual([{ bypass_reason: bypass.reason, bypass_detail: bypass.detail }]);
    expect(await run(varied({ ...young, bypass }))).toMatchObject({ outcome: 'already_imported', reference });
  });

  test.each([
    ['thin', { ...bypass, detail: 'now' }, [{ path: 'bypass.detail', code: 'reason_thin' }]],
    ['of no known kind', { ...bypass, reason: 'haste' }, [{ path: 'bypass.reason', code: 'not_a_choice' }]],
    ['no object', 'because', [{ path: 'bypass', code: 'not_an_object' }]],
    ['misspelt', { ...bypass, details: '' }, [{ path: 'bypass.details', code: 'unknown_key' }]],
  ])('a reason that is %s is a problem of the file', async (_, wrong, problems) => {
    expect(await run(varied({ ...young, bypass: wrong }))).toEqual({ ok: false, code: 'problems', problems });
  });
});

test('text comes back to the last character', async () => {
  const title = ' =1+1 "q" <script>alert(1)</script> 👩‍👩‍👧 e\u0301 \u200fעברית\u200e \t|';
  const summary = `${title}\n\r\n\u2028line\u00a0two `;
  const reference = referenceOf(await run(varied({ title, summary })));
  const { rows } = await pool.query('select title, summary from escalations where reference = $1', [reference]);
  expect(rows).toEqual([{ title, summary }]);
});

describe('a file with a problem stores nothing and tells', () => {
  test.each([
    ['broken JSON', Buffer.from('{\n"a": }'), [{ path: '$', code: 'json_syntax', line: 2, column: 6 }]],
    ['an empty file', Buffer.from(''), [{ path: '$', code: 'json_syntax', line: 1, column: 1 }]],
    ['a key twice', Buffer.from('{"a": 1, "a": 2}'), [{ path: '$', code: 'json_duplicate_key', line: 1, column: 10 }]],
    ['Latin-1', Buffer.from('{"a": "é"}', 'latin1'), [{ path: '$', code: 'not_utf8' }]],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), [{ path: '$', code: 'utf16' }]],
    ['null', Buffer.from('null'), [{ path: '$', code: 'not_an_object' }]],
    ['U+0000', varied({ title: 'a\u0000' }), [{ path: 'title', code: 'unstorable' }]],
    ['a lone surrogate', varied({ title: 'a\ud800' }), [{ path: 'title', code: 'unstorable' }]],
    [
      'one wrong entry',
      varied({ examples: [{}] }),
      expect.arrayContaining([{ path: 'examples[0].impact', code: 'required' }]),
    ],
  ])('%s', async (_, bytes, problems) => {
    const before = await count('escalations');
    expect(await run(bytes)).toEqual({ ok: false, code: 'problems', problems });
    expect(await count('escalations')).toBe(before);
  });
});

test('only the operator imports', async () => {
  const admin: User = {
    id: '00000000-0000-7000-8000-000000000000',
    name: 'Ada',
    email: 'ada@example.com',
    role: 'admin',
    locale: 'en',
    organizationId: null,
    servesAll: true,
    serves: [],
  };
  const result = await importCase(admin, example(), { createMissing: true, dryRun: false, now });
  expect(result).toEqual({ ok: false, code: 'forbidden' });
});
