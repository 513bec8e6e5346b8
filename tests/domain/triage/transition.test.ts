import { describe, expect, test } from 'vitest';
import { type Actor, operator } from '#domain/identity/user.ts';
import { isOpen, type Status, statuses } from '#domain/triage/status.ts';
import { allowedTransitions, checkTransition, reasonLimit, reopenDays } from '#domain/triage/transition.ts';
import { somebody } from '#tests/support/somebody.ts';

const organizationId = 'org-a';
const now = new Date('2026-11-20T12:00:00Z');

const actors = {
  customer: somebody({ role: 'customer', organizationId }),
  'stranger of another organization': somebody({ role: 'customer', organizationId: 'org-b' }),
  csm: somebody({ role: 'csm', serves: [organizationId] }),
  'csm who does not serve it': somebody({ role: 'csm', serves: ['org-b'] }),
  'csm who serves all': somebody({ role: 'csm', servesAll: true }),
  admin: somebody({ role: 'admin' }),
  operator,
} satisfies Record<string, Actor>;

const byCustomer = [
  'submitted > withdrawn',
  'in_review > withdrawn',
  'needs_information > withdrawn',
  'with_partner > withdrawn',
];
const byBoth = ['resolved > in_review', 'declined > in_review', 'withdrawn > in_review'];
const byDesk = [
  ...['submitted > in_review', 'submitted > needs_information', 'submitted > with_partner'],
  ...['submitted > resolved', 'submitted > declined'],
  ...['in_review > needs_information', 'in_review > with_partner', 'in_review > resolved', 'in_review > declined'],
  ...['needs_information > in_review', 'needs_information > with_partner'],
  ...['needs_information > resolved', 'needs_information > declined'],
  ...['with_partner > in_review', 'with_partner > needs_information'],
  ...['with_partner > resolved', 'with_partner > declined'],
];

const expected: Record<keyof typeof actors, string[]> = {
  customer: [...byCustomer, ...byBoth],
  'stranger of another organization': [],
  csm: [...byDesk, ...byBoth],
  'csm who does not serve it': [],
  'csm who serves all': [...byDesk, ...byBoth],
  admin: [...byDesk, ...byBoth],
  operator: [],
};

function escalation(status: Status, closedAt = now) {
  return { organizationId, status, closedAt: isOpen(status) ? null : closedAt };
}

describe.each(Object.keys(actors) as (keyof typeof actors)[])('as %s', (who) => {
  const actor = actors[who];
  const pairs = statuses.flatMap((from) => statuses.map((to) => ({ from, to })));

  test.each(pairs)('$from to $to', ({ from, to }) => {
    const reason = 'Because it is so.';
    const asked = { to, reason, expectedBy: '2026-11-27' };
    const result = checkTransition(actor, escalation(from), asked, now);
    const allowed = expected[who].includes(`${from} > ${to}`);
    const expectedBy = to === 'with_partner' ? '2026-11-27' : null;
    expect(result).toEqual(allowed ? { ok: true, reason, expectedBy } : { ok: false, code: 'not_allowed' });
  });

  test.each(statuses)('what is offered from %s is what goes through', (from) => {
    const offered = allowedTransitions(actor, escalation(from), now).map(({ to }) => `${from} > ${to}`);
    expect(offered.sort()).toEqual(expected[who].filter((pair) => pair.startsWith(`${from} >`)).sort());
  });
});

describe('what a transition requires', () => {
  const csm = actors.csm;
  const ask = (to: Status, reason?: string | null, expectedBy: string | null = '2026-11-27') =>
    checkTransition(csm, escalation('in_review'), { to, reason, expectedBy }, now);

  test('a decline needs a reason, resolving an outcome, asking the customer something the words', () => {
    for (const nothing of [undefined, null, '', ' \n\t', '\u200b']) {
      expect(ask('declined', nothing)).toEqual({ ok: false, code: 'reason_required' });
      expect(ask('resolved', nothing)).toEqual({ ok: false, code: 'outcome_required' });
      expect(ask('needs_information', nothing)).toEqual({ ok: false, code: 'message_required' });
      expect(ask('with_partner', nothing)).toEqual({ ok: true, reason: null, expectedBy: '2026-11-27' });
    }
  });

  test('handing it to the partner needs a day of the calendar that has not passed', () => {
    const on = (expectedBy: string | null, today?: string) =>
      checkTransition(csm, escalation('in_review'), { to: 'with_partner', expectedBy }, now, today);
    expect(on(null)).toEqual({ ok: false, code: 'day_required' });
    expect(on(' ')).toEqual({ ok: false, code: 'day_required' });
    expect(on('2026-02-30')).toEqual({ ok: false, code: 'day_unreal' });
    expect(on('soon')).toEqual({ ok: false, code: 'day_unreal' });
    expect(on('2026-11-19', '2026-11-20')).toEqual({ ok: false, code: 'day_past' });
    expect(on('2026-11-20', '2026-11-20')).toMatchObject({ ok: true });
    // Where nobody knows whose day counts, a day is past once it is for everybody.
    expect(
      checkTransition(csm, escalation('in_review'), { to: 'with_partner', expectedBy: '2026-11-19' }, now),
    ).toEqual({
      ok: false,
      code: 'day_past',
    });
  });

  test('a customer who reopens says why; the desk may', () => {
    const reopen = (actor: Actor, reason?: string) =>
      checkTransition(actor, escalation('resolved'), { to: 'in_review', reason }, now);
    expect(reopen(actors.customer)).toEqual({ ok: false, code: 'reason_required' });
    expect(reopen(actors.customer, 'It is back.')).toMatchObject({ ok: true, reason: 'It is back.' });
    expect(reopen(csm)).toMatchObject({ ok: true, reason: null });
  });

  test('the text stays as it was typed', () => {
    const reason = '  Aldus de partner:\n“klaar” 👩🏽‍💻 <b>=1+1</b>\u200f ';
    expect(ask('declined', reason)).toMatchObject({ ok: true, reason });
  });

  test('what cannot be stored is refused, also where no text is required', () => {
    for (const reason of ['a\u0000b', 'a\ud800b']) {
      expect(ask('declined', reason)).toEqual({ ok: false, code: 'unstorable' });
      expect(ask('with_partner', reason)).toEqual({ ok: false, code: 'unstorable' });
    }
  });

  test('the limit counts characters as people do', () => {
    expect(ask('declined', '👍'.repeat(reasonLimit))).toMatchObject({ ok: true });
    expect(ask('declined', 'x'.repeat(reasonLimit + 1))).toEqual({ ok: false, code: 'too_long' });
  });
});

describe('reopening', () => {
  const day = 24 * 3_600_000;
  const closedBefore = (ms: number) => escalation('resolved', new Date(now.getTime() - ms));

  test('goes through to the last millisecond of the fourteenth day', () => {
    const reopen = { to: 'in_review', reason: 'It is back.' } as const;
    expect(checkTransition(actors.customer, closedBefore(reopenDays * day), reopen, now)).toMatchObject({ ok: true });
  });

  test('is too late after that, and not offered', () => {
    const late = closedBefore(reopenDays * day + 1);
    expect(checkTransition(actors.customer, late, { to: 'in_review' }, now)).toEqual({ ok: false, code: 'too_late' });
    expect(checkTransition(actors.admin, late, { to: 'in_review' }, now)).toEqual({ ok: false, code: 'too_late' });
    expect(allowedTransitions(actors.admin, late, now)).toEqual([]);
  });
});
