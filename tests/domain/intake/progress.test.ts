import { expect, test } from 'vitest';
import { nextStep, stepState } from '#domain/intake/progress.ts';
import { stepNames } from '#domain/intake/steps.ts';

test.each([
  [null, 'not_started'],
  [{ complete: false, waived: false }, 'in_progress'],
  [{ complete: false, waived: true }, 'in_progress'],
  [{ complete: true, waived: false }, 'complete'],
  [{ complete: true, waived: true }, 'waived'],
])('%o is %s', (saved, state) => {
  expect(stepState(saved)).toBe(state);
});

test('the next step is the first that is not done', () => {
  const states = {
    project: 'complete',
    concern: 'complete',
    scope: 'waived',
    contact: 'in_progress',
    examples: 'not_started',
  } as const;
  expect(nextStep(states, stepNames)).toBe('contact');
  expect(nextStep({ ...states, contact: 'complete', examples: 'complete' }, stepNames)).toBeNull();
});
