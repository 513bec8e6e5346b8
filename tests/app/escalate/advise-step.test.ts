import { describe, expect, test } from 'vitest';
import { adviseStep } from '#app/[locale]/escalate/[draft]/_form/advise-step.ts';
import { emptyStep } from '#domain/intake/typed.ts';
import { asked } from '#domain/readiness/rule.ts';
import { typedCase } from '#tests/support/answers.ts';
import { asTyped, demoAnswers } from '#tests/support/demo-case.ts';

const today = '2026-11-21';

describe('what a step is told as it is saved', () => {
  test('is nothing where nothing was typed, and nothing of a step without judged answers', async () => {
    expect((await adviseStep('concern', emptyStep('concern'), 'en', today, 'en')).answers).toEqual({});
    expect(
      (await adviseStep('concern', { ...emptyStep('concern'), summary: ' \n' }, 'en', today, 'en')).answers,
    ).toEqual({});
    expect(await adviseStep('project', typedCase().project, 'en', today, 'en')).toEqual({ answers: {}, entries: {} });
  });

  test('stands at the control of each answer, met and missing together all that is asked', async () => {
    const { answers } = await adviseStep('scope', asTyped(demoAnswers('en')).scope, 'en', today, 'en');
    expect(Object.keys(answers)).toEqual(
      expect.arrayContaining([0, 1, 2, 3].map((at) => `scopeReferences.${at}.detail`)),
    );
    const first = answers['scopeReferences.0.detail'];
    expect([...(first?.met ?? []), ...(first?.missing ?? [])].sort()).toEqual([...asked('scope.detail')].sort());
    expect(answers['scopeReferences.0.timelineImpact']).toBeUndefined();
    expect(answers['scopeReferences.3.timelineImpact']).toBeDefined();
  });

  test('grows with facts and not with words', async () => {
    const said = async (summary: string) =>
      (await adviseStep('concern', { ...typedCase().concern, summary }, 'en', today, 'en')).answers.summary;
    const vague = await said('It is really, really bad and nobody takes it seriously!');
    const specific = await said('Since 14 September 2026 the order export skips orders of more than 60 lines.');
    expect(vague).toMatchObject({ met: [], say: expect.stringMatching(/^0 of \d+ said\. Missing: .+\.$/) });
    expect(specific?.missing).toEqual([]);
    expect(specific?.say).toMatch(/^(\d+) of \1 said\. This one can be acted on\.$/);
  });

  test('counts an entry over all its answers, the blank ones too', async () => {
    const { entries, answers } = await adviseStep('examples', typedCase().examples, 'en', today, 'en');
    const own = Object.values(answers);
    expect(entries[0]).toEqual({
      met: own.reduce((sum, { met }) => sum + met.length, 0),
      of: own.reduce((sum, { met, missing }) => sum + met.length + missing.length, 0),
    });
    const blank = await adviseStep('examples', emptyStep('examples'), 'en', today, 'en');
    expect(blank.entries[0]?.met ?? 0).toBe(0);
  });

  test('judges by the language of the text', async () => {
    const typed = asTyped(demoAnswers('sv')).concern;
    const inSwedish = await adviseStep('concern', typed, 'sv', today, 'en');
    expect(inSwedish.answers.summary?.missing).toEqual([]);
  });
});
