import { describe, expect, test } from 'vitest';
import { operator } from '#domain/identity/user.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { createPerson, findPersonByEmail, listAssignees } from '#server/identity/people.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { somebody } from '#tests/support/somebody.ts';

const csm = { name: 'Edda Moll', email: 'edda@vendor.example', role: 'csm', locale: 'en' } as const;

describe('an account', () => {
  test('is made by an admin or the operator, noted in the audit log', async () => {
    const admin = await makeAccount({ role: 'admin' });
    const created = await createPerson(admin, csm);
    expect(created.ok).toBe(true);
    const { rows } = await pool.query(`select kind, actor_id, data from audit_entries where actor_id = $1`, [admin.id]);
    expect(rows).toEqual([
      { kind: 'person_created', actor_id: admin.id, data: { person: created.ok && created.id, role: 'csm' } },
    ]);
    expect(await findPersonByEmail(' Edda@Vendor.example ')).toMatchObject({ name: 'Edda Moll', role: 'csm' });
  });

  test.each(['customer', 'csm'] as const)('is not made by a %s', async (role) => {
    expect(await createPerson(somebody({ role }), csm)).toEqual({ ok: false, code: 'forbidden' });
  });

  test('is one for an address, whatever its capitals, also when two make it at once', async () => {
    const person = { ...csm, email: 'twice@vendor.example' };
    const both = await Promise.all([
      createPerson(operator, person),
      createPerson(operator, { ...person, email: 'TWICE@vendor.example' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'email_taken' });
  });

  test.each([
    [{ name: ' ' }, 'name', 'required'],
    [{ name: 'Edda\r\nBcc: x@y.example' }, 'name', 'control_characters'],
    [{ name: 'Edda\u0000' }, 'name', 'control_characters'],
    [{ name: 'x'.repeat(201) }, 'name', 'too_long'],
    [{ email: 'edda' }, 'email', 'not_an_address'],
    [{ email: 'edda@vendor.example\r\nx' }, 'email', 'not_an_address'],
    [{ role: 'customer' as const }, 'organizationId', 'required'],
    [{ role: 'admin' as const, servesAll: true }, 'serves', 'csms_only'],
    [{ password: 'Password1234' }, 'password', 'common'],
    [{ password: 'short' }, 'password', 'too_short'],
  ])('is not made of %j', async (part, field, code) => {
    const result = await createPerson(operator, { ...csm, email: 'never@vendor.example', ...part });
    expect(result).toEqual({ ok: false, code: 'invalid', problems: [{ field, code }] });
    expect(await findPersonByEmail('never@vendor.example')).toBeNull();
  });

  test('of a customer belongs to an organization that exists', async () => {
    const customer = { ...csm, email: 'customer@vendor.example', role: 'customer' } as const;
    const nowhere = await createPerson(operator, {
      ...customer,
      organizationId: '019a0000-0000-7000-8000-000000000000',
    });
    expect(nowhere).toEqual({ ok: false, code: 'unknown_organization' });
    const { id } = await findOrCreateOrganization(pool, 'Hollow Ltd');
    expect(await createPerson(operator, { ...customer, organizationId: id })).toMatchObject({ ok: true });
  });
});

test('a case can be given to CSMs and admins, by those who work with cases', async () => {
  await pool.query(`delete from users where id not in (select actor_id from audit_entries where actor_id is not null)`);
  const { id } = await makeAccount({ role: 'csm', name: 'Aaron First' });
  await makeAccount({ name: 'Some Customer' });
  const names = (await listAssignees(somebody({ role: 'csm' }))).map(({ name }) => name);
  expect(names[0]).toBe('Aaron First');
  expect(names).not.toContain('Some Customer');
  expect((await listAssignees(somebody({ role: 'admin' })))[0]).toEqual({ id, name: 'Aaron First' });
  expect(await listAssignees(somebody({ role: 'customer' }))).toEqual([]);
});
