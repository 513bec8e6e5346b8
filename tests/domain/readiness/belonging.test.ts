import { expect, test } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { whereExamplesBelong, whereTextsBelong } from '#domain/readiness/belonging.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

const subject = (section: string, deliverable: string, documentTitle = 'Statement of Work 2') => ({
  title: null,
  documentTitle,
  section,
  deliverable,
  detail: null,
});
const example = (whatHappened: string, reference: string | null = null) => ({
  whatHappened,
  expected: null,
  reference,
});

const orders = subject('4.2 Order export', 'All orders exported to the accounting system');
const stock = subject('4.3 Stock import', 'Stock figures per warehouse every quarter of an hour');
const dropShip = subject('Whole document', 'Lines for the supplier portal', 'Change request CR-07');

test('an example belongs to the section that it names', () => {
  const where = (text: string) => whereExamplesBelong([orders, stock, dropShip], [example(text)])[0];
  expect(where('Late again (section 4.2).')).toBe(0);
  expect(where('Not as in § 4.3.')).toBe(1);
  expect(where('Missing against CR-07.')).toBe(2);
  expect(where('Both section 4.2 and section 4.3 speak of it.')).toBeNull();
  expect(where('Section 4.25 is another one, so is section 4.2.1.')).toBeNull();
  expect(where('Conversion fell to 4.2% and rose to 4.3 points.')).toBeNull();
  expect(where('Against CR-071.')).toBeNull();
});

test('an example belongs where its words point clearly, and nowhere when they do not', () => {
  const where = (text: string) => whereExamplesBelong([orders, stock], [example(text)])[0];
  expect(where('The warehouse showed stock figures of yesterday.')).toBe(1);
  expect(where('One warehouse was closed.')).toBeNull();
  expect(where('The mail template was overwritten.')).toBeNull();
});

test('a sole concern has all examples, and none belong where there is no concern', () => {
  expect(whereExamplesBelong([orders], [example('The mail template was overwritten.')])).toEqual([0]);
  expect(whereExamplesBelong([], [example('Orders')])).toEqual([null]);
});

test('the examples of the six cases are where a reader would put them, or apart', () => {
  const found = locales.map((language) => {
    const { scope, examples } = demoAnswers(language);
    const subjects = scope.scopeReferences.map((entry) => ({ ...entry, title: null }));
    return [language, whereExamplesBelong(subjects, examples.examples)];
  });
  expect(Object.fromEntries(found)).toEqual({
    en: [0, 1, null],
    it: [null, 1, null],
    sv: [0, 3, null],
    nl: [null, null, null],
    'pt-BR': [0, 1, null],
    es: [0, null, 1],
  });
});

test('a text belongs to what it names by number, or to what it shares most words with, and to none rather than to all', () => {
  const where = (text: string) => whereTextsBelong([orders, stock, dropShip], [text], 'en')[0];
  expect(where('Late again (section 4.2), and the stock figures too.')).toEqual([0]);
  expect(where('Missing against CR-07 and section 4.3.')).toEqual([1, 2]);
  expect(where('The stock figures of the warehouse, and an order.')).toEqual([1]);
  expect(where('Orders and stock.')).toEqual([0, 1]);
  expect(where('The mail template was overwritten.')).toEqual([]);
  expect(whereTextsBelong([stock], ['The mail template was overwritten.'], 'en')).toEqual([[0]]);
  expect(whereTextsBelong([], ['Orders'], 'en')).toEqual([[]]);
});

test('the contacts and examples of the six cases are where a reader would put them', () => {
  const found = locales.map((language) => {
    const { scope, contact, examples } = demoAnswers(language);
    const texts = [
      ...contact.partnerContacts.map(({ raised, responseDetail, reference }) => [raised, responseDetail, reference]),
      ...examples.examples.map(({ whatHappened, expected, reference }) => [whatHappened, expected, reference]),
    ].map((parts) => parts.filter(Boolean).join('\n'));
    return [language, whereTextsBelong(scope.scopeReferences, texts, language)];
  });
  expect(Object.fromEntries(found)).toEqual({
    en: [[0, 3], [1], [2], [0], [0], [0, 1], [0]],
    es: [[0], [0, 1, 2], [0], [0], [0, 1], [1]],
    it: [[0], [1, 2], [0, 1], [0], [1], [0]],
    nl: [[], [], [], [], [], [], []],
    'pt-BR': [[0], [0], [1], [0], [1], [0, 1]],
    sv: [[], [0], [0], [], [0], [3], [0]],
  });
});
