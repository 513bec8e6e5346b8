import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { tagsPerCase } from '#domain/triage/tag.ts';
import { pool } from '#server/platform/database.ts';
import { readCase } from '#server/triage/cases.ts';
import { addTag, listTags, readCaseTags, removeTag } from '#server/triage/tags.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer });
});

const tagsOf = async (user: User) =>
  (await readCaseTags(user, { id: escalation.id, organizationId: customer.organizationId ?? '' })).map(
    ({ name }) => name,
  );

describe('a tag', () => {
  test('is made on its first use, and leaves the version of the case as it is', async () => {
    expect(await addTag(csm, escalation.reference, ' Peak  season ')).toMatchObject({
      ok: true,
      changed: true,
      version: 1,
      tag: { name: 'Peak season' },
    });
    expect(await tagsOf(csm)).toEqual(['Peak season']);
    expect((await storedEvents(escalation.id)).at(-1)).toEqual({
      kind: 'tagged',
      version: 1,
      data: { tag: 'Peak season' },
    });
  });

  test('in other capitals is the one that there is', async () => {
    const other = await storeCase({ submittedBy: customer });
    await addTag(csm, escalation.reference, 'Checkout');
    expect(await addTag(csm, other.reference, 'CHECKOUT')).toMatchObject({ tag: { name: 'Checkout' } });
  });

  test('that the case bears already changes nothing', async () => {
    await addTag(csm, escalation.reference, 'twice');
    expect(await addTag(csm, escalation.reference, 'Twice')).toMatchObject({ ok: true, changed: false });
    expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('of the same new name by many at once is one tag', async () => {
    const cases = await Promise.all([1, 2, 3, 4, 5].map(() => storeCase({ submittedBy: customer })));
    const results = await Promise.all(cases.map(({ reference }) => addTag(csm, reference, 'all at once')));
    expect(new Set(results.map((result) => result.ok && result.tag.id)).size).toBe(1);
  });

  test('is taken off once', async () => {
    const added = await addTag(csm, escalation.reference, 'gone');
    const id = added.ok ? added.tag.id : '';
    expect(await removeTag(csm, escalation.reference, id)).toMatchObject({ ok: true, changed: true });
    expect(await removeTag(csm, escalation.reference, id)).toMatchObject({ ok: true, changed: false });
    expect(await tagsOf(csm)).toEqual([]);
    expect((await storedEvents(escalation.id)).map(({ kind }) => kind)).toEqual(['submitted', 'tagged', 'untagged']);
  });

  test('beyond the last place is refused', async () => {
    for (let n = 0; n < tagsPerCase; n += 1) await addTag(csm, escalation.reference, `tag ${n}`);
    expect(await addTag(csm, escalation.reference, 'one more')).toEqual({ ok: false, code: 'too_many_tags' });
  });

  test.each(['no-tag', '00000000-0000-7000-8000-000000000000'])('%s is none', async (id) => {
    expect(await removeTag(csm, escalation.reference, id)).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('tags are the desk’s own', () => {
  test('a customer can neither set nor see one, in list, case or history', async () => {
    await addTag(csm, escalation.reference, 'difficult');
    expect(await addTag(customer, escalation.reference, 'mine')).toEqual({ ok: false, code: 'forbidden' });
    expect(await tagsOf(customer)).toEqual([]);
    expect(await listTags(customer)).toEqual([]);
    expect(JSON.stringify(await readCase(customer, escalation.reference))).not.toContain('difficult');
  });

  test('a CSM who does not serve the organization finds no case', async () => {
    const stranger = await person('csm');
    expect(await addTag(stranger, escalation.reference, 'x')).toEqual({ ok: false, code: 'not_found' });
    expect(await tagsOf(stranger)).toEqual([]);
  });

  test('they are offered by name', async () => {
    await pool.query('delete from tags');
    for (const name of ['Zebra', 'apple', 'Émile']) await addTag(csm, escalation.reference, name);
    expect((await listTags(csm)).map(({ name }) => name).sort()).toEqual(['Zebra', 'apple', 'Émile'].sort());
  });
});
