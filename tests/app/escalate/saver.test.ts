import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SaveAnswer } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import { createSaver, type SaveProgress } from '#app/[locale]/escalate/[draft]/_form/saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A saver on a server that answers as told, one answer after the other; `saved` where none is left. */
function saverOn(...answers: (Partial<SaveAnswer> | 'offline')[]) {
  const sent: { version: number; text: string }[] = [];
  const told: SaveProgress['kind'][] = [];
  let text = '';
  const saver = createSaver({
    version: 3,
    read: () => ({ text }),
    tell: ({ kind }) => told.push(kind),
    send: async (version, typed) => {
      sent.push({ version, text: String(typed.text) });
      await new Promise((done) => setTimeout(done, 100));
      const answer = answers.shift() ?? {};
      if (answer === 'offline') throw new TypeError('Failed to fetch');
      return { kind: 'saved', version: version + 1, savedAt: '', problems: [], ...answer } as SaveAnswer;
    },
  });
  const type = (typed: string) => {
    text = typed;
    saver.touch();
  };
  return { saver, sent, told, type };
}
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('saving as one types', () => {
  test('waits for a pause', async () => {
    const { type, sent, told } = saverOn();
    type('a');
    await pass(600);
    type('ab');
    await pass(600);
    expect(sent).toEqual([]);
    await pass(300);
    expect(sent).toEqual([{ version: 3, text: 'ab' }]);
    expect(told).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  test('sends one save at a time, each upon the version before', async () => {
    const { type, sent, saver } = saverOn();
    type('a');
    await pass(750);
    type('ab');
    const flushed = saver.flush();
    expect(sent).toHaveLength(1);
    await pass(300);
    await flushed;
    expect(sent).toEqual([
      { version: 3, text: 'a' },
      { version: 4, text: 'ab' },
    ]);
  });

  test('has nothing to save where nothing was typed', async () => {
    const { saver, sent } = saverOn();
    expect(await saver.flush()).toBeNull();
    expect(sent).toEqual([]);
  });

  test('tries again without a connection, until it holds nothing any more', async () => {
    const { type, sent, told, saver } = saverOn('offline', 'offline');
    type('a');
    await pass(1100);
    expect(saver.holds()).toBe(true);
    await pass(2100 + 4200);
    expect(sent.map(({ text }) => text)).toEqual(['a', 'a', 'a']);
    expect(told.at(-1)).toBe('saved');
    expect(saver.holds()).toBe(false);
  });

  test('tries again after the session has ended, when the reader comes back', async () => {
    const { type, saver, sent } = saverOn({ kind: 'signedOut' });
    type('a');
    await pass(1200);
    const back = saver.flush();
    await pass(200);
    expect(await back).toMatchObject({ kind: 'saved' });
    expect(sent).toHaveLength(2);
  });
});

describe('a step that was changed elsewhere', () => {
  test('is not saved again until somebody has decided', async () => {
    const { type, saver, sent } = saverOn({ kind: 'stale', version: 9 });
    type('mine');
    await pass(1200);
    type('mine, longer');
    await pass(5000);
    expect(await saver.flush()).toBeNull();
    expect(sent).toHaveLength(1);

    saver.rebase(9);
    const kept = saver.flush();
    await pass(200);
    expect(await kept).toMatchObject({ kind: 'saved', version: 10 });
    expect(sent.at(-1)).toEqual({ version: 9, text: 'mine, longer' });
  });

  test('is left alone once its form has gone', async () => {
    const { type, saver, sent } = saverOn();
    type('a');
    saver.stop();
    await pass(5000);
    expect(sent).toEqual([]);
  });
});
