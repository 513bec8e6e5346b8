import { describe, expect, test } from 'vitest';
import { readCase } from '#server/triage/cases.ts';
import { linkCases, linksPerCase, unlinkCases } from '#server/triage/links.ts';
import { readRelated } from '#server/triage/related-cases.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { makeWorld } from '#tests/support/world.ts';

async function twoCases() {
  const world = await makeWorld();
  const [one, two] = [
    await storeCase({ submittedBy: world.customer }),
    await storeCase({ submittedBy: world.customer }),
  ];
  const linked = async () => {
    const escalation = await readCase(world.csm, one.reference);
    const related = escalation && (await readRelated(world.csm, escalation));
    return related?.linked.map(({ reference, link }) => [reference, link]) ?? null;
  };
  return { world, one, two, linked };
}

describe('a link', () => {
  test('is had from both sides, once, told on both, and taken away again', async () => {
    const { world, one, two, linked } = await twoCases();
    const link = () =>
      linkCases(world.csm, one.reference, { other: ` ${two.reference.toLowerCase()} `, kind: 'related' });
    expect(await link()).toEqual({ ok: true, changed: true });
    expect(await link()).toEqual({ ok: true, changed: false });
    expect(await linkCases(world.csm, two.reference, { other: one.reference, kind: 'related' })).toEqual({
      ok: true,
      changed: false,
    });
    expect(await linked()).toEqual([[two.reference, 'related']]);
    for (const [own, other] of [
      [one, two],
      [two, one],
    ] as const) {
      expect((await storedEvents(own.id)).slice(1)).toEqual([
        { kind: 'linked', version: 1, data: { reference: other.reference, link: 'related' } },
      ]);
    }
    expect(await linkCases(world.csm, two.reference, { other: one.reference, kind: 'duplicate' })).toMatchObject({
      changed: true,
    });
    expect(await linked()).toEqual([[two.reference, 'duplicate']]);
    expect(await unlinkCases(world.csm, two.reference, one.reference)).toEqual({ ok: true, changed: true });
    expect(await unlinkCases(world.csm, two.reference, one.reference)).toEqual({ ok: true, changed: false });
    expect(await linked()).toEqual([]);
    expect((await storedEvents(one.id)).map(({ kind }) => kind)).toEqual(['submitted', 'linked', 'linked', 'unlinked']);
  });

  test('is made once by two who make it at the same time, from both sides', async () => {
    const { world, one, two, linked } = await twoCases();
    const results = await Promise.all([
      linkCases(world.csm, one.reference, { other: two.reference, kind: 'related' }),
      linkCases(world.csm, two.reference, { other: one.reference, kind: 'related' }),
      linkCases(world.csm, one.reference, { other: two.reference, kind: 'related' }),
    ]);
    expect(results.filter((result) => result.ok && result.changed)).toHaveLength(1);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await linked()).toHaveLength(1);
  });

  test('is the desk’s alone, and leads to nothing that one may not work on', async () => {
    const { world, one } = await twoCases();
    const stranger = await makeWorld();
    const theirs = await storeCase({ submittedBy: stranger.customer });
    const link = (actor: typeof world.csm, reference: string, other: string) =>
      linkCases(actor, reference, { other, kind: 'related' });
    expect(await link(world.customer, one.reference, theirs.reference)).toEqual({ ok: false, code: 'forbidden' });
    expect(await link(world.csm, theirs.reference, one.reference)).toEqual({ ok: false, code: 'not_found' });
    expect(await link(world.csm, one.reference, theirs.reference)).toEqual({ ok: false, code: 'unknown_case' });
    expect(await link(world.csm, one.reference, 'ESC-2026-999999')).toEqual({ ok: false, code: 'unknown_case' });
    expect(await link(world.csm, one.reference, "'; --")).toEqual({ ok: false, code: 'unknown_case' });
    expect(await link(world.csm, one.reference, one.reference)).toEqual({ ok: false, code: 'same_case' });
    const escalation = await readCase(world.customer, one.reference);
    expect(escalation && (await readRelated(world.customer, escalation))).toBeNull();
    expect(await storedEvents(theirs.id)).toHaveLength(1);
  });

  test('is refused beyond fifty', async () => {
    const { world, one, two } = await twoCases();
    const others = await Promise.all(
      Array.from({ length: linksPerCase }, () => storeCase({ submittedBy: world.customer })),
    );
    for (const { reference } of others)
      await linkCases(world.csm, one.reference, { other: reference, kind: 'related' });
    expect(await linkCases(world.csm, two.reference, { other: one.reference, kind: 'related' })).toEqual({
      ok: false,
      code: 'too_many',
    });
  });
});

test('around a case stand the newest with its partner and of its organization, counted, and only what one may see', async () => {
  const world = await makeWorld();
  const stranger = await makeWorld();
  const partner = `Partner of ${world.customer.name} ${world.customer.id}`;
  const store = (submittedBy: typeof world.customer, about: string) => storeCase({ submittedBy, partner: about });
  const one = await store(world.customer, partner);
  const before = await around();
  const near = [await store(world.customer, partner), await store(world.colleague, partner)];
  await store(stranger.customer, partner);
  const other = await store(world.customer, 'Another');
  const after = await around();
  expect(after.samePartner.newest.map(({ reference }) => reference)).toEqual(
    near.toReversed().map(({ reference }) => reference),
  );
  expect(after.samePartner.count).toBe(2);
  expect(after.sameOrganization.newest[0]?.reference).toBe(other.reference);
  expect(after.sameOrganization.newest).toHaveLength(3);
  expect(after.sameOrganization.count).toBe(before.sameOrganization.count + 3);

  async function around() {
    const escalation = await readCase(world.csm, one.reference);
    const related = escalation && (await readRelated(world.csm, escalation));
    if (!related) throw new Error('Nothing is related.');
    return related;
  }
});
