import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeAmendments } from '#domain/correspondence/amendment.ts';
import { changedPart } from '#domain/correspondence/changed-part.ts';
import { answerAt, type CaseContent, pinOf } from '#domain/correspondence/question.ts';
import { type Fields, paragraph } from '#domain/intake/field.ts';
import { concernFields, entryFields, projectFields } from '#domain/intake/steps.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

function contentOf(): CaseContent {
  const { project, concern, scope, contact, examples } = demoAnswers('en');
  return structuredClone({ ...project, ...concern, ...scope, ...contact, ...examples, waivers: {} });
}

test('every answer of the form has a place to pin a question to, and a rule to amend it by', () => {
  const content = contentOf();
  const places: [string, Fields][] = [
    ['', { ...projectFields, ...concernFields }],
    ...Object.entries(entryFields).map(([list, fields]): [string, Fields] => [`${list}[0].`, fields]),
  ];
  for (const [prefix, fields] of places) {
    for (const [name, field] of Object.entries(fields)) {
      expect(pinOf(prefix + name), prefix + name).toMatchObject({ name, field });
      expect(answerAt(content, prefix + name), prefix + name).not.toBeUndefined();
    }
  }
  expect(pinOf('waivers.contact')).toMatchObject({ step: 'contact', field: paragraph(2000) });
  expect(['partner', 'severity', 'title'].map((path) => pinOf(path)?.amendable)).toEqual([false, false, true]);
});

test('whatever a path says, it names an answer of the form or nothing', () => {
  const known = fc.constantFrom(
    'summary',
    'scopeReferences',
    'waivers',
    '__proto__',
    'constructor',
    '[0]',
    '.',
    'scope',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(known).map((parts) => parts.join('')),
      ),
      (path) => {
        const pin = pinOf(path);
        if (pin) expect(pin.path).toBe(path);
        else expect(answerAt(contentOf(), path)).toBeUndefined();
      },
    ),
  );
});

test('amending judges only what is amended: an old case is not held to rules it never kept', () => {
  const content = contentOf();
  Object.assign(content, { title: ' '.repeat(300), businessImpact: '' });
  const typed = new Map([['summary', 'Two shops.']]);
  expect(judgeAmendments(content, typed, '2026-11-21')).toMatchObject({
    ok: true,
    amendments: [{ after: 'Two shops.' }],
  });
});

test('two amendments that belong together are judged together', () => {
  const content = contentOf();
  const [entry] = content.scopeReferences;
  Object.assign(entry ?? {}, { timelineImpact: null });
  const condition = new Map([['scopeReferences[0].condition', 'added-later']]);
  expect(judgeAmendments(content, condition, '2026-11-21')).toMatchObject({
    ok: false,
    problems: [{ path: 'scopeReferences[0].condition', also: 'scopeReferences[0].timelineImpact' }],
  });
  condition.set('scopeReferences[0].timelineImpact', 'Two weeks.');
  expect(judgeAmendments(content, condition, '2026-11-21')).toMatchObject({ ok: true });
  expect(content.scopeReferences[0]).toMatchObject({ timelineImpact: null });
});

test('before and after are told apart by one part in whole words', () => {
  expect(changedPart('about 60 lines or more', 'about 71 lines or more')).toEqual({
    start: 'about ',
    removed: '60',
    added: '71',
    end: ' lines or more',
  });
  expect(changedPart('', 'all of it')).toEqual({ start: '', removed: '', added: 'all of it', end: '' });
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { start, removed, added, end } = changedPart(before, after);
      expect([start + removed + end, start + added + end]).toEqual([before, after]);
    }),
  );
});
