import { describe, expect, test } from 'vitest';
import { type BulkSubject, foresee } from '#domain/triage/bulk.ts';
import { reopenDays } from '#domain/triage/transition.ts';
import { somebody } from '#tests/support/somebody.ts';

const now = new Date('2026-11-20T10:00:00Z');
const csm = somebody({ role: 'csm', servesAll: true });
const subject: BulkSubject = {
  organizationId: 'here',
  status: 'submitted',
  version: 3,
  assigneeId: null,
  closedAt: null,
  tagKeys: ['peak'],
  tagIds: ['tag-id'],
};
const known = { seen: 3, addKeys: [], maySee: (): boolean => true, now };
const blind = (): boolean => false;

describe('what an act would do to a case', () => {
  test.each([
    ['assigns it', { assignee: 'x' }, {}, {}, 'done'],
    ['has it already', { assignee: null }, {}, {}, 'unchanged'],
    ['finds it changed', { assignee: 'x' }, {}, { seen: 2 }, 'changed'],
    ['knows nobody who would not see it', { assignee: 'x' }, {}, { maySee: blind }, 'unknown_assignee'],
    ['takes it from whoever has it', { assignee: null }, { assigneeId: 'x' }, { maySee: blind }, 'done'],
    ['moves it on', { status: 'in_review' }, {}, {}, 'done'],
    ['finds it there', { status: 'submitted' }, {}, {}, 'unchanged'],
    ['knows no such way', { status: 'with_partner' }, { status: 'resolved', closedAt: now }, {}, 'not_allowed'],
    ['adds a tag, whatever was changed', { addTags: ['New'] }, {}, { addKeys: ['new'], seen: 1 }, 'done'],
    ['finds the tag there', { addTags: ['Peak'] }, {}, { addKeys: ['peak'] }, 'unchanged'],
    ['removes a tag', { removeTags: ['tag-id'] }, {}, {}, 'done'],
    ['finds no such tag', { removeTags: ['other'] }, {}, {}, 'unchanged'],
    ['says something', { text: { en: 'Hello' } }, {}, {}, 'done'],
    ['says nothing over a change', { text: { en: 'Hello' } }, {}, { seen: 1 }, 'changed'],
  ] as const)('%s', (_, act, of, context, code) => {
    expect(foresee(csm, act, { ...subject, ...of }, { ...known, ...context })).toBe(code);
  });

  test('ends with the days in which a closed case can be reopened', () => {
    const closed = (days: number): BulkSubject => ({
      ...subject,
      status: 'declined',
      closedAt: new Date(now.getTime() - days * 86_400_000),
    });
    const reopen = { status: 'in_review' } as const;
    expect(foresee(csm, reopen, closed(reopenDays), known)).toBe('done');
    expect(foresee(csm, reopen, closed(reopenDays + 1), known)).toBe('too_late');
  });

  test('is nothing for who may not triage', () => {
    const customer = somebody({ role: 'customer', organizationId: 'here' });
    expect(foresee(customer, { assignee: null }, subject, known)).toBe('forbidden');
  });
});
