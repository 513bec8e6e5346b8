import { expect, test } from 'vitest';
import { lettersMaySend, setLettersMaySend } from '#server/correspondence/letter-setting.ts';
import { pool } from '#server/platform/database.ts';
import { person } from '#tests/support/people.ts';

test('letters are not sent from here until an admin allows it, and each change is in the audit log', async () => {
  const admin = await person('admin');
  expect(await lettersMaySend()).toBe(false);
  expect(await setLettersMaySend(admin, true)).toEqual({ ok: true });
  expect(await setLettersMaySend(admin, true)).toEqual({ ok: true });
  expect(await lettersMaySend()).toBe(true);
  await setLettersMaySend(admin, false);
  expect(await lettersMaySend()).toBe(false);
  const { rows } = await pool.query('select kind, actor_id, data from audit_entries order by id');
  const entry = { kind: 'setting_changed', actor_id: admin.id };
  expect(rows).toEqual([
    { ...entry, data: { key: 'letters.send', value: true } },
    { ...entry, data: { key: 'letters.send', value: false } },
  ]);
});

test('nobody else may change it', async () => {
  for (const other of [await person('customer'), await person('csm', { servesAll: true })]) {
    expect(await setLettersMaySend(other, true)).toEqual({ ok: false, code: 'forbidden' });
  }
  expect(await lettersMaySend()).toBe(false);
});
