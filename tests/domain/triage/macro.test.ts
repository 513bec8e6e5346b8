import { describe, expect, test } from 'vitest';
import { actOfMacro, builtInActs, builtInMacros, macroActs, macroProblem, noActs } from '#domain/triage/macro.ts';

const context = { texts: {}, tagIds: [], me: 'me-id', today: '2026-02-20' };

describe('a macro', () => {
  test.each(builtInMacros)('of the product, %s, lacks nothing', (code) => {
    const { says, ...acts } = builtInActs[code];
    expect(macroProblem(acts, says)).toBeNull();
    expect(macroActs.parse(acts)).toEqual(acts);
  });

  test('assigns to the one who applies it, to nobody, or to a person', () => {
    const assigned = (assignee: string) => actOfMacro({ ...noActs, assignee }, context).assignee;
    expect(['me', 'nobody', 'a-person'].map(assigned)).toEqual(['me-id', null, 'a-person']);
    expect(actOfMacro(noActs, context)).not.toHaveProperty('assignee');
  });

  test('gives the partner so many days from today, over the end of a month', () => {
    const act = actOfMacro({ ...noActs, status: 'with_partner', answerDays: 14 }, context);
    expect(act).toEqual({ status: 'with_partner', expectedBy: '2026-03-06' });
  });

  test.each([
    [noActs, false, 'nothing_to_do'],
    [noActs, true, null],
    [{ ...noActs, status: 'with_partner' }, true, 'days_required'],
    [{ ...noActs, status: 'declined' }, false, 'text_required'],
    [{ ...noActs, status: 'needs_information' }, false, 'text_required'],
    [{ ...noActs, status: 'in_review' }, false, null],
    [{ ...noActs, addTags: ['x'] }, false, null],
  ] as const)('%o, saying something: %s, lacks %s', (acts, says, problem) => {
    expect(macroProblem(acts, says)).toBe(problem);
  });

  test.each([
    { status: 'withdrawn' },
    { answerDays: 0 },
    { assignee: 'somebody' },
    { addTags: ['x'.repeat(41)] },
    { addTags: 'x' },
  ])('with %o is refused', (acts) => {
    expect(macroActs.safeParse(acts).success).toBe(false);
  });
});
