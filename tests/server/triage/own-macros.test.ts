import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { noActs } from '#domain/triage/macro.ts';
import { pool } from '#server/platform/database.ts';
import { listMacros } from '#server/triage/macros.ts';
import { deleteMacro, keepMacro, listOwnMacros } from '#server/triage/own-macros.ts';
import { person } from '#tests/support/people.ts';

const macro = () => ({
  id: randomUUID() as string,
  names: { en: 'Peak season', sv: 'Högsäsong' },
  texts: { en: 'Hello {customer}', it: '  ' },
  acts: { ...noActs, addTags: ['peak'], status: 'in_review' as const },
});

beforeEach(() => pool.query('delete from templates'));

describe('an own macro', () => {
  test('is kept once by the id that the form made, offered at the desk, changed and taken away', async () => {
    const admin = await person('admin');
    const csm = await person('csm');
    const own = macro();
    expect(await keepMacro(admin, own, null)).toEqual({ ok: true, id: own.id });
    expect(await keepMacro(admin, own, null)).toEqual({ ok: true, id: own.id });
    const [kept, ...more] = await listOwnMacros(admin);
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ names: own.names, texts: { en: 'Hello {customer}' }, acts: own.acts });
    expect((await listMacros(csm, 'sv')).at(-1)).toEqual({ key: own.id, name: 'Högsäsong' });

    const changed = { ...own, acts: { ...own.acts, assignee: 'me' } };
    expect(await keepMacro(admin, changed, kept?.updatedAt ?? null)).toMatchObject({ ok: true });
    expect(await keepMacro(admin, own, kept?.updatedAt ?? null)).toEqual({ ok: false, code: 'changed' });
    await deleteMacro(admin, own.id);
    await deleteMacro(admin, own.id);
    expect(await listOwnMacros(admin)).toEqual([]);
    const { rows } = await pool.query('select kind from audit_entries where actor_id = $1 order by id', [admin.id]);
    expect(rows.map(({ kind }) => kind)).toEqual(['macro_kept', 'macro_kept', 'macro_deleted']);
  });

  test('that lacks something is refused, with each place to mend', async () => {
    const admin = await person('admin');
    const wrong = {
      ...macro(),
      names: {},
      texts: { it: 'Ciao {nobody}' },
      acts: { ...noActs, status: 'with_partner' as const, addTags: ['x'.repeat(41)] },
    };
    const result = await keepMacro(admin, wrong, null);
    expect(result).toMatchObject({ ok: false, code: 'invalid' });
    expect('faults' in result && result.faults.map(({ target, code }) => `${target} ${code}`).sort()).toEqual([
      'addTags tag_too_long',
      'answerDays days_required',
      'name-en required',
      'text-en required',
      'text-it unknown_field',
    ]);
    expect(await listOwnMacros(admin)).toEqual([]);
  });

  test('is an admin’s to write', async () => {
    const csm = await person('csm');
    expect(await keepMacro(csm, macro(), null)).toEqual({ ok: false, code: 'forbidden' });
    expect(await deleteMacro(csm, randomUUID())).toEqual({ ok: false, code: 'forbidden' });
    expect(await listOwnMacros(csm)).toEqual([]);
    expect(await keepMacro(await person('admin'), { ...macro(), id: 'x' }, null)).toEqual({
      ok: false,
      code: 'not_found',
    });
  });
});
