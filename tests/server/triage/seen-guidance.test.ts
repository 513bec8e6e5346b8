import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { pool } from '#server/platform/database.ts';
import { readSeenGuidance } from '#server/triage/seen-guidance.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let number: number;

beforeAll(async () => {
  customer = await person('customer');
  number = await currentRevision();
  await pool.query(
    `insert into guidance_revisions (number, fingerprint, texts) values (99, 'x', '{"en": {"Guidance": {}}}')`,
  );
  await storeCase({ submittedBy: customer });
});

describe('the guidance that was seen', () => {
  test('is kept for those who see a case of it, in the language asked for', async () => {
    const kept = await readSeenGuidance(customer, number, 'nl');
    expect(kept).toMatchObject({ number, publishedAt: expect.any(Date) });
    expect(kept?.texts.Note).toBeTruthy();
  });

  test('keeps the order in which it was written', async () => {
    const { Guidance } = JSON.parse(await readFile('messages/en.json', 'utf8'));
    const kept = await readSeenGuidance(customer, number, 'en');
    expect(Object.keys(kept?.texts.Guidance as object)).toEqual(Object.keys(Guidance));
  });

  test('is there for the desk, whichever revision', async () => {
    expect(await readSeenGuidance(await person('csm'), 99, 'en')).toMatchObject({ number: 99 });
  });

  test('is not there for those who saw none of it', async () => {
    expect(await readSeenGuidance(customer, 99, 'en')).toBeNull();
    expect(await readSeenGuidance(await person('customer'), number, 'en')).toBeNull();
  });

  test.each([0, -1, 1.5, Number.NaN, 2 ** 31, 100])('there is no revision %d', async (nonsense) => {
    expect(await readSeenGuidance(await person('admin'), nonsense, 'en')).toBeNull();
  });
});
