import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wrongImports } from '#scripts/arrows.ts';

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'arrows-'));
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function write(file: string, ...lines: string[]): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), lines.join('\n'));
}

/** What the linter says of a file. */
function lint(file: string): string {
  for (const name of ['biome.json', '.gitignore']) copyFileSync(resolve(name), join(checkout, name));
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  return spawnSync(process.execPath, [biome, 'lint', file], { cwd: checkout, encoding: 'utf8' }).stderr;
}

function lintImport(file: string, imported: string): string {
  write(file, `import { it } from '${imported}';`, 'export const used = it;');
  return lint(file);
}

describe('the linter', () => {
  test.each([
    ['domain/intake/rule.ts', '#server/intake/drafts.ts'],
    ['domain/intake/rule.ts', 'node:fs'],
    ['domain/intake/rule.ts', 'react'],
    ['ui/field.tsx', '#domain/intake/steps.ts'],
    ['ui/field.tsx', '#i18n/navigation.ts'],
    ['i18n/routing.ts', '#server/identity/session.ts'],
    ['server/intake/drafts.ts', '#app/page.tsx'],
    ['server/intake/drafts.ts', '#ui/field.tsx'],
    ['server/intake/drafts.ts', '../triage/queue.ts'],
    ['server/platform/log.ts', '#server/intake/drafts.ts'],
    ['app/page.tsx', '#scripts/start.ts'],
    ['scripts/start.ts', '#app/page.tsx'],
  ])('refuses that %s imports %s', (file, imported) => {
    expect(lintImport(file, imported)).toContain('noRestrictedImports');
  });

  test.each([
    ['domain/intake/rule.ts', 'zod'],
    ['domain/intake/rule.ts', '#domain/identity/user.ts'],
    ['ui/field.tsx', 'react'],
    ['ui/field.tsx', '#ui/icon.tsx'],
    ['server/intake/drafts.ts', '#domain/intake/steps.ts'],
    ['server/intake/drafts.ts', '#server/platform/database.ts'],
    ['server/platform/database.ts', '#prisma/generated/client.ts'],
    ['app/page.tsx', '#server/intake/drafts.ts'],
    ['scripts/import.ts', '#server/intake/drafts.ts'],
  ])('allows that %s imports %s', (file, imported) => {
    expect(lintImport(file, imported)).not.toContain('noRestrictedImports');
  });

  test('refuses circles of imports', () => {
    write('package.json', '{ "imports": { "#*": "./*" } }');
    write('server/intake/other.ts', "import { used } from '#server/intake/one.ts';", 'export const it = used;');
    expect(lintImport('server/intake/one.ts', '#server/intake/other.ts')).toContain('noImportCycles');
  });

  test('refuses to read the environment anywhere but in its one reader', () => {
    const reading = 'export const host = process.env.HOST;';
    write('server/intake/drafts.ts', reading);
    write('server/platform/env.ts', reading);
    expect(lint('server/intake/drafts.ts')).toContain('noProcessEnv');
    expect(lint('server/platform/env.ts')).not.toContain('noProcessEnv');
  });
});

describe('the check of arrows', () => {
  test('refuses a client component that reaches server through other files, and says by which way', () => {
    write('app/[locale]/desk/panel.tsx', "'use client';", "import { label } from '#app/_case/label.ts';");
    write('app/_case/label.ts', "import type { Case } from '#server/triage/cases.ts';");
    write('server/triage/cases.ts', 'export type Case = string;');
    expect(wrongImports(checkout)).toEqual([
      'A client component reaches server: app/[locale]/desk/panel.tsx → app/_case/label.ts → server/triage/cases.ts',
    ]);
  });

  test('lets client components call actions, and pages call server', () => {
    write('app/[locale]/desk/panel.tsx', "'use client';", "import { assign } from '#app/[locale]/desk/actions.ts';");
    write('app/[locale]/desk/actions.ts', "'use server';", "import { assignCase } from '#server/triage/cases.ts';");
    write('app/[locale]/desk/page.tsx', "import { Panel } from './panel.tsx';", "import '#server/triage/cases.ts';");
    write('server/triage/cases.ts', 'export type Case = string;');
    expect(wrongImports(checkout)).toEqual([]);
  });

  test('lets a client component name a type of a file that reads from server', () => {
    write('app/[locale]/desk/panel.tsx', "'use client';", "import type { Words } from '#app/[locale]/desk/words.ts';");
    write(
      'app/[locale]/desk/words.ts',
      "import { cases } from '#server/triage/cases.ts';",
      'export type Words = string;',
    );
    expect(wrongImports(checkout)).toEqual([]);
  });

  test('refuses that routes import each other, and lets them share what lies beside them', () => {
    write(
      'app/[locale]/desk/page.tsx',
      "import { Row } from '#app/[locale]/exports/row.tsx';",
      "import '#app/_case/badge.tsx';",
    );
    expect(wrongImports(checkout)).toEqual([
      'app/[locale]/desk/page.tsx imports another route: app/[locale]/exports/row.tsx',
    ]);
  });
});
