import { describe, expect, test } from 'vitest';
import { groupsOf } from '#domain/triage/due-group.ts';
import type { SlaView } from '#domain/triage/sla-view.ts';

/** A Friday, half past three in the afternoon in Stockholm. */
const now = new Date('2026-11-20T14:30:00Z');

const row = (due: string | null, timeZone = 'Europe/Stockholm', closed = false) => ({
  due,
  closedAt: closed ? now : null,
  sla: { dueAt: due === null ? null : new Date(due), timeZone } as SlaView,
});

const grouped = (...rows: ReturnType<typeof row>[]) =>
  groupsOf(rows, 'due', now).map(({ group, rows: within }) => [group, ...within.map(({ due }) => due)]);

describe('rows by when they are due', () => {
  test('stand under overdue, today, this week, later, paused and closed', () => {
    const rows = [
      row('2026-11-20T14:29:00Z'),
      row('2026-11-20T14:30:00Z'),
      row('2026-11-22T22:00:00Z'),
      row('2026-11-23T08:00:00Z'),
      row(null),
      row(null, 'Europe/Stockholm', true),
    ];
    expect(grouped(...rows)).toEqual([
      ['overdue', '2026-11-20T14:29:00Z'],
      ['today', '2026-11-20T14:30:00Z'],
      ['week', '2026-11-22T22:00:00Z'],
      ['later', '2026-11-23T08:00:00Z'],
      ['paused', null],
      ['closed', null],
    ]);
  });

  test('are due on the day that it is where they are handled', () => {
    const midnight = '2026-11-20T23:30:00Z';
    expect(grouped(row(midnight))).toEqual([['week', midnight]]);
    expect(grouped(row(midnight, 'America/Sao_Paulo'))).toEqual([['today', midnight]]);
  });

  test('on a Sunday have no week left but the day itself', () => {
    const sunday = new Date('2026-11-22T12:00:00Z');
    const monday = row('2026-11-23T08:00:00Z', 'UTC');
    expect(groupsOf([monday], 'due', sunday)).toEqual([{ group: 'later', rows: [monday] }]);
  });

  test('that stand mixed, as the paused and the closed do, come together', () => {
    const rows = [row(null, 'UTC', true), row(null), row(null)];
    expect(grouped(...rows)).toEqual([
      ['paused', null, null],
      ['closed', null],
    ]);
  });

  test('stay as they are in every other order', () => {
    const rows = [row(null), row('2026-11-20T14:29:00Z')];
    expect(groupsOf(rows, 'newest', now)).toEqual([{ group: null, rows }]);
  });
});
