import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locale } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { readCaseFile } from '#domain/intake/case-file.ts';
import { concernFields, entryFields, projectFields, type StepName } from '#domain/intake/steps.ts';
import { type TypedStep, typedOf } from '#domain/intake/typed.ts';

const files: Record<Locale, string> = {
  en: 'en-erp-sync',
  it: 'it-b2b-checkout',
  sv: 'sv-upgrade-248',
  nl: 'nl-hyva-live-search',
  'pt-BR': 'pt-BR-payment-3ds',
  es: 'es-multistore-tax',
};

/** The customers of the demo by the language they speak. */
export const demoCustomers: Record<Locale, string> = {
  en: 'harriet',
  it: 'chiara',
  sv: 'linnea',
  nl: 'marieke',
  'pt-BR': 'thiago',
  es: 'lucia',
};

/** The answers of the demo’s case in a language. */
export function demoAnswers(language: Locale): CaseAnswers {
  const content: unknown = JSON.parse(readFileSync(resolve(`prisma/demo/cases/${files[language]}.json`), 'utf8'));
  const read = readCaseFile(content, '2026-12-31');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.file.answers;
}

/** Answers as somebody would type them into the form. */
export function asTyped({ project, concern, scope, contact, examples }: CaseAnswers): Record<StepName, TypedStep> {
  const waiver = (reason: string | null) => ({ waived: reason === null ? '' : 'yes', waiverReason: reason ?? '' });
  return {
    project: typedOf(projectFields, project),
    concern: typedOf(concernFields, concern),
    scope: {
      scopeReferences: scope.scopeReferences.map((entry) => typedOf(entryFields.scopeReferences, { ...entry })),
      ...waiver(scope.waiver),
    },
    contact: {
      partnerContacts: contact.partnerContacts.map((entry) => typedOf(entryFields.partnerContacts, { ...entry })),
      ...waiver(contact.waiver),
    },
    examples: { examples: examples.examples.map((entry) => typedOf(entryFields.examples, { ...entry })) },
  };
}

/** What a form, a database or a file may stumble over, on one line. */
export const awkwardLine =
  '=1+1 "quoted", ‘single’; <script>alert(1)</script> & &amp; {n} e\u0301 👩🏽‍💻 \u200fשלום\u200e 100% \\n';

/** The same over several lines, with space at both ends. */
export const awkwardText = `  ${awkwardLine}\n\n\t-2+3\r\n@SUM(A1)\n${awkwardLine}\n `.replaceAll('\r\n', '\n');
