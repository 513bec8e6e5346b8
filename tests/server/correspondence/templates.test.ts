import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { templateCodes } from '#domain/correspondence/template.ts';
import type { User } from '#domain/identity/user.ts';
import { deleteTemplate, keepTemplate, listTemplates, templateText } from '#server/correspondence/templates.ts';
import { pool } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let admin: User;
let csm: User;
let customer: User;

beforeEach(async () => {
  await pool.query('delete from templates');
  admin = await person('admin');
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
});

const own = (text = 'Dear {customer}, about {reference} with {partner}: {csm}.') => ({
  id: randomUUID(),
  names: { en: 'Ours' },
  texts: { en: text, it: 'Gentile {customer}' },
});

describe('a text of the own house', () => {
  test('is kept once, changed upon what was seen, and taken away', async () => {
    const template = own();
    for (const _ of [1, 2]) expect(await keepTemplate(admin, template, null)).toEqual({ ok: true, id: template.id });
    const [stored] = await listTemplates(csm);
    expect(stored).toMatchObject(template);
    const seen = stored?.updatedAt ?? new Date(0);
    const changed = { ...template, names: { en: 'Yours' } };
    expect(await keepTemplate(admin, changed, seen)).toMatchObject({ ok: true });
    expect(await keepTemplate(admin, changed, seen)).toMatchObject({ ok: true });
    expect(await keepTemplate(admin, { ...template, names: { en: 'Mine' } }, seen)).toEqual({
      ok: false,
      code: 'changed',
    });
    for (const _ of [1, 2]) expect(await deleteTemplate(admin, template.id)).toEqual({ ok: true });
    expect(await listTemplates(csm)).toEqual([]);
    const { rows } = await pool.query(`select kind from audit_entries where kind like 'template%' order by id`);
    expect(rows.map(({ kind }) => kind)).toEqual(['template_kept', 'template_kept', 'template_deleted']);
  });

  test('says of each of its parts what is to be mended', async () => {
    const result = await keepTemplate(
      admin,
      {
        id: randomUUID(),
        names: { en: '', it: 'x'.repeat(81) },
        texts: { en: ' ', sv: 'a \u0000', nl: 'Beste {klant}', es: 'x'.repeat(10_001) },
      },
      null,
    );
    expect(result).toEqual({
      ok: false,
      code: 'invalid',
      faults: [
        { part: 'name', language: 'en', code: 'required' },
        { part: 'text', language: 'en', code: 'required' },
        { part: 'name', language: 'it', code: 'too_long' },
        { part: 'text', language: 'sv', code: 'unstorable' },
        { part: 'text', language: 'nl', code: 'unknown_field' },
        { part: 'text', language: 'es', code: 'too_long' },
      ],
    });
  });

  test('is the admin’s to change, the desk’s to use, and nothing of a customer’s', async () => {
    const template = own();
    for (const other of [csm, customer]) {
      expect(await keepTemplate(other, template, null)).toEqual({ ok: false, code: 'forbidden' });
      expect(await deleteTemplate(other, template.id)).toEqual({ ok: false, code: 'forbidden' });
    }
    await keepTemplate(admin, template, null);
    expect(await listTemplates(csm)).toHaveLength(1);
    expect(await listTemplates(customer)).toEqual([]);
  });
});

describe('a text for a case', () => {
  test('is in its language where there is one, else in English, with its fields filled in', async () => {
    const template = own();
    await keepTemplate(admin, template, null);
    const italian = await storeCase({ submittedBy: customer, language: 'it' });
    const dutch = await storeCase({ submittedBy: customer, language: 'nl' });
    expect(await templateText(csm, italian.reference, template.id)).toBe(`Gentile ${customer.name}`);
    expect(await templateText(csm, dutch.reference, template.id)).toBe(
      `Dear ${customer.name}, about ${dutch.reference} with Lanternfield Commerce Ltd: ${csm.name}.`,
    );
  });

  test('what fills a field is not read for fields again', async () => {
    const template = own('{csm} {csm}');
    await keepTemplate(admin, template, null);
    const { reference } = await storeCase({ submittedBy: customer });
    expect(await templateText({ ...csm, name: '{customer} $& {0}' }, reference, template.id)).toBe(
      '{customer} $& {0} {customer} $& {0}',
    );
  });

  test('of the product is there for each code', async () => {
    const { reference } = await storeCase({ submittedBy: customer });
    for (const code of templateCodes) {
      const text = await templateText(csm, reference, code);
      expect(text).toContain(reference);
      expect(text).toContain(csm.name);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  test('is not there for strangers, customers, and what is no template', async () => {
    const { reference } = await storeCase({ submittedBy: customer });
    for (const other of [customer, await person('csm'), await person('customer')])
      expect(await templateText(other, reference, 'received')).toBeNull();
    for (const none of ['', 'constructor', randomUUID(), '\u0000', 'page'])
      expect(await templateText(csm, reference, none)).toBeNull();
  });
});
