import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askQuestions } from '#server/correspondence/questions.ts';
import { pool } from '#server/platform/database.ts';
import { readCase } from '#server/triage/cases.ts';
import { linkCases } from '#server/triage/links.ts';
import { mergeCases } from '#server/triage/merging.ts';
import { readAbsorbed, readRelated } from '#server/triage/related-cases.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { makeWorld } from '#tests/support/world.ts';

async function twoCases() {
  const world = await makeWorld();
  const answers = demoAnswers('en');
  const [known, ...others] = answers.contact.partnerContacts;
  const into = await storeCase({
    submittedBy: world.customer,
    answers: {
      ...answers,
      contact: { partnerContacts: known ? [known] : [], waiver: null },
      examples: { examples: [] },
    },
  });
  const from = await storeCase({ submittedBy: world.colleague, answers });
  const merge = (versions = { from: 1, into: 1 }, actor = world.csm) =>
    mergeCases(actor, { from: from.reference, into: into.reference, versions });
  const read = async (reference: string) => {
    const escalation = await readCase(world.csm, reference);
    if (!escalation) throw new Error('No such case.');
    return escalation;
  };
  return { world, answers, others, from, into, merge, read };
}

describe('a merge', () => {
  test('brings the entries that are lacking, closes the source with the way to the target, and loses nothing', async () => {
    const { world, answers, others, from, into, merge, read } = await twoCases();
    const questions = [{ id: randomUUID(), path: 'summary', body: 'Which orders?' }];
    await askQuestions(world.csm, from.reference, { version: 1, questions });
    const before = await read(from.reference);
    expect(await merge({ from: before.version, into: 1 })).toEqual({ ok: true, version: 2 });

    const target = await read(into.reference);
    expect(target.partnerContacts).toEqual(answers.contact.partnerContacts);
    expect(target.examples).toEqual(answers.examples.examples);
    expect(target.scopeReferences).toEqual(answers.scope.scopeReferences);
    expect(target.version).toBe(2);
    const source = await read(from.reference);
    const kept = ['title', 'summary', 'businessImpact', 'desiredOutcome', 'severity', 'waivers'] as const;
    for (const name of kept) expect(source[name]).toEqual(before[name]);
    expect(source.partnerContacts).toEqual(before.partnerContacts);
    expect(source).toMatchObject({ status: 'declined', mergedInto: into.reference });
    expect(source.outcome).toContain(into.reference);
    expect(source.closedAt).not.toBeNull();

    const { rows } = await pool.query(
      'select open_questions as open, (select count(*)::int from questions where escalation_id = e.id and withdrawn_at is null) as waiting, due_kind as due from escalations e where id = $1',
      [from.id],
    );
    expect(rows).toEqual([{ open: 0, waiting: 0, due: null }]);
    const events = await storedEvents(from.id);
    expect(events.slice(-3).map(({ kind, version }) => [kind, version])).toEqual([
      ['question_withdrawn', before.version + 1],
      ['status_changed', before.version + 1],
      ['merged', before.version + 1],
    ]);
    expect((await storedEvents(into.id)).at(-1)).toEqual({
      kind: 'absorbed',
      version: 2,
      data: {
        reference: from.reference,
        scopeReferences: 0,
        partnerContacts: others.length,
        examples: answers.examples.examples.length,
      },
    });
    const related = await readRelated(world.csm, target);
    expect(related?.linked.map(({ reference, link }) => [reference, link])).toEqual([[from.reference, 'duplicate']]);
    expect(related?.absorbed.map(({ reference }) => reference)).toEqual([from.reference]);
    expect((await readAbsorbed(world.customer, into.id)).map(({ reference }) => reference)).toEqual([from.reference]);
    expect((await readCase(world.customer, from.reference))?.mergedInto).toBe(into.reference);
  });

  test('happens once, however often and by however many it is asked for', async () => {
    const { world, from, into, merge, read } = await twoCases();
    const results = await Promise.all([merge(), merge(), merge(undefined, world.admin ?? world.csm)]);
    expect(results).toEqual(results.map(() => ({ ok: true, version: 2 })));
    expect(await merge()).toEqual({ ok: true, version: 2 });
    expect((await read(into.reference)).version).toBe(2);
    expect((await storedEvents(from.id)).filter(({ kind }) => kind === 'merged')).toHaveLength(1);
  });

  test('one into the other and the other into the one at the same time: one of both', async () => {
    const { world, from, into, merge } = await twoCases();
    const results = await Promise.all([
      merge(),
      mergeCases(world.csm, { from: into.reference, into: from.reference, versions: { from: 1, into: 1 } }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.code === 'merged')).toHaveLength(1);
  });

  test('is refused with what happened when one of both has changed meanwhile', async () => {
    const { world, from, into, merge } = await twoCases();
    await changeStatus(world.csm, into.reference, { from: 'submitted', to: 'in_review', version: 1 });
    expect(await merge()).toMatchObject({
      ok: false,
      code: 'changed',
      which: 'into',
      changes: [{ kind: 'status_changed', to: 'in_review' }],
    });
    await changeStatus(world.csm, from.reference, { from: 'submitted', to: 'in_review', version: 1 });
    expect(await merge({ from: 1, into: 2 })).toMatchObject({ ok: false, code: 'changed', which: 'from' });
    expect(await merge({ from: 2, into: 2 })).toEqual({ ok: true, version: 3 });
  });

  test('makes no circle and no chain, and nothing becomes of what was merged', async () => {
    const { world, from, into, merge, read } = await twoCases();
    await merge();
    const third = await storeCase({ submittedBy: world.customer });
    const of = (source: string, target: string, versions: { from: number; into: number }) =>
      mergeCases(world.csm, { from: source, into: target, versions });
    expect(await of(into.reference, from.reference, { from: 2, into: 2 })).toEqual({ ok: false, code: 'merged' });
    expect(await of(third.reference, from.reference, { from: 1, into: 2 })).toEqual({ ok: false, code: 'merged' });
    expect(await of(from.reference, third.reference, { from: 2, into: 1 })).toEqual({ ok: false, code: 'merged' });
    expect(await of(into.reference, into.reference, { from: 2, into: 2 })).toEqual({ ok: false, code: 'same_case' });
    const reopened = { from: 'declined', to: 'in_review', version: 2, reason: 'Again.' } as const;
    expect(await changeStatus(world.csm, from.reference, reopened)).toEqual({ ok: false, code: 'not_allowed' });
    expect(await changeStatus(world.customer, from.reference, reopened)).toEqual({ ok: false, code: 'not_allowed' });
    expect((await read(from.reference)).status).toBe('declined');
  });

  test('is refused where one is closed, where a list would grow too long, and across organizations', async () => {
    const { world, answers, from, merge } = await twoCases();
    const other = await makeWorld();
    const theirs = await storeCase({ submittedBy: other.customer });
    const of = (actor: typeof world.csm, source: string, target: string) =>
      mergeCases(actor, { from: source, into: target, versions: { from: 1, into: 1 } });
    expect(await of(world.csm, from.reference, theirs.reference)).toEqual({ ok: false, code: 'unknown_case' });
    expect(await of(world.csm, theirs.reference, from.reference)).toEqual({ ok: false, code: 'not_found' });
    expect(await of(world.customer, from.reference, theirs.reference)).toEqual({ ok: false, code: 'forbidden' });
    const all = { ...world.csm, servesAll: true };
    expect(await of(all, from.reference, theirs.reference)).toEqual({ ok: false, code: 'other_organization' });
    const closed = await storeCase({ submittedBy: world.customer, status: 'resolved' });
    expect(await of(world.csm, from.reference, closed.reference)).toEqual({ ok: false, code: 'closed' });
    const [example] = answers.examples.examples;
    const full = await storeCase({
      submittedBy: world.customer,
      answers: { ...answers, examples: { examples: example ? Array.from({ length: 30 }, () => example) : [] } },
    });
    expect(await of(world.csm, from.reference, full.reference)).toEqual({
      ok: false,
      code: 'too_many',
      lists: ['examples'],
    });
    expect(await merge(undefined, world.customer)).toEqual({ ok: false, code: 'forbidden' });
    expect(await storedEvents(from.id)).toHaveLength(1);
  });

  test('leaves a link that there was as a duplicate', async () => {
    const { world, from, into, merge, read } = await twoCases();
    await linkCases(world.csm, from.reference, { other: into.reference, kind: 'related' });
    await merge();
    const related = await readRelated(world.csm, await read(into.reference));
    expect(related?.linked.map(({ link }) => link)).toEqual(['duplicate']);
  });
});
