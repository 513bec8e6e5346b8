import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogues } from '#scripts/messages/catalogue.ts';
import { messageProblems } from '#scripts/messages.ts';
import { Sources } from '#scripts/sources.ts';

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'messages-'));
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), content);
}

function problems(languages: Record<string, object>, code: string): string[] {
  for (const [locale, texts] of Object.entries(languages)) write(`messages/${locale}.json`, JSON.stringify(texts));
  write('app/page.tsx', code);
  return messageProblems(readCatalogues(join(checkout, 'messages')), new Sources(checkout, ['app']));
}

const shown = "const t = useTranslations('Desk'); t('title'); t('count'); t('hint');";

describe('the check of messages', () => {
  test('is content with texts that agree and are used', () => {
    const count = '{count, plural, one {# case} other {# cases}}';
    const languages = {
      en: { Desk: { title: 'The CSM’s queue', count } },
      es: { Desk: { title: 'La cola', count: '{count, plural, one {# caso} many {# de casos} other {# casos}}' } },
    };
    expect(problems(languages, shown)).toEqual([]);
  });

  test('finds keys that a language lacks or has alone', () => {
    const languages = { en: { Desk: { title: 'Queue' } }, it: { Desk: { hint: 'Coda' } } };
    expect(problems(languages, shown)).toEqual(['it: lacks Desk.title', 'it: has Desk.hint, which en lacks']);
  });

  test('finds arguments that differ, in name or in kind', () => {
    const languages = { en: { Desk: { title: 'By {date, date, long}' } }, sv: { Desk: { title: 'Senast {date}' } } };
    expect(problems(languages, shown)).toEqual(['sv: Desk.title takes date (text), in en date (date)']);
  });

  test('finds straight quotes, texts that cannot be read and plural branches of another language', () => {
    const languages = {
      en: { Desk: { title: "The CSM's queue", hint: '{name', count: '{n, plural, other {#}}' } },
      nl: { Desk: { title: 'De rij', hint: '{name}', count: '{n, plural, one {#} many {#} other {#}}' } },
    };
    expect(problems(languages, shown)).toEqual([
      'nl: Desk.hint takes name (text), in en nothing',
      expect.stringContaining('en: Desk.title has a straight quote'),
      expect.stringContaining('en: Desk.hint cannot be read'),
      'en: Desk.count lacks the plural branch one',
      'nl: Desk.count has the plural branch many, which the language does not know',
    ]);
  });

  test('finds texts that nothing uses, and knows computed keys', () => {
    const languages = {
      en: {
        Desk: { title: 'Queue', old: 'Old', steps: { scope: { label: 'Scope' } } },
        Status: { resolved: 'Resolved' },
      },
    };
    const code = `const t = useTranslations('Desk'); t('title'); t(\`steps.\${step}.label\`);
      const status = await getTranslations('Status'); status(escalation.status);`;
    expect(problems(languages, code)).toEqual(['en: nothing uses Desk.old']);
  });
});
