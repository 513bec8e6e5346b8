import { expect, test } from 'vitest';
import { scopeMatrix } from '#domain/triage/scope-matrix.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

const read = (waivers: { contact?: string } = {}, contacts = true) => {
  const { scope, contact, examples } = demoAnswers('en');
  return scopeMatrix({
    scopeReferences: scope.scopeReferences,
    partnerContacts: contacts ? contact.partnerContacts : [],
    examples: examples.examples,
    waivers,
    language: 'en',
  });
};

test('what no contact or example speaks of is a gap, what speaks of no deliverable stands apart', () => {
  const { rows, loose } = read();
  const numbers = rows.flatMap(({ contacts }) => contacts);
  expect([...new Set([...numbers, ...loose.contacts])].sort()).toEqual([1, 2, 3, 4]);
  for (const { contacts, examples, lacks } of rows) {
    expect(lacks).toEqual({ contact: contacts.length === 0, example: examples.length === 0 });
  }
  expect(rows.some(({ lacks }) => lacks.example)).toBe(true);
});

test('a contact that was waived is not missing', () => {
  expect(read({}, false).rows.every(({ lacks }) => lacks.contact)).toBe(true);
  expect(read({ contact: 'They are insolvent.' }, false).rows.some(({ lacks }) => lacks.contact)).toBe(false);
});
