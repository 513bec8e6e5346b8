import { randomUUID } from 'node:crypto';
import { type Locale, locales, type User } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

/** A morning at the desk: forty new cases of six organizations, each of another language, and two who serve them all. */
export interface Morning {
  csm: User;
  colleague: User;
  /** of the organization that writes English */
  customer: User;
  /** the references, the oldest first; the first of each language has everything, the second and third English ones are about the same */
  cases: Record<Locale, string[]>;
}

const counts: Record<Locale, number> = { en: 12, it: 6, sv: 6, nl: 6, 'pt-BR': 5, es: 5 };

const titles: Record<Locale, string> = {
  en: 'The warehouse gets no orders',
  it: 'Il magazzino non riceve ordini',
  sv: 'Lagret får inga order',
  nl: 'Het magazijn krijgt geen orders',
  'pt-BR': 'O depósito não recebe pedidos',
  es: 'El almacén no recibe pedidos',
};

/** What only one of them is about, so that a search finds it alone. */
export const soughtWord = 'zirconium';

export async function fortyCases(): Promise<Morning> {
  const organizations = await Promise.all(
    locales.map(async (language) => {
      const { id } = await findOrCreateOrganization(pool, `Morning ${language} ${randomUUID()}`);
      const customer = await makeAccount({ name: `Robin ${language}`, organizationId: id, password: null });
      return { language, customer };
    }),
  );
  const serves = organizations.map(({ customer }) => customer.organizationId ?? '');
  const [csm, colleague] = await Promise.all([
    makeAccount({ role: 'csm', name: 'Rafael Onslow', serves, password: null }),
    makeAccount({ role: 'csm', name: 'Signe Dahl', serves, password: null }),
  ]);
  const cases = { en: [], it: [], sv: [], nl: [], 'pt-BR': [], es: [] } as Record<Locale, string[]>;
  await Promise.all(
    organizations.map(async ({ language, customer }) => {
      for (let n = 0; n < counts[language]; n += 1) {
        const submittedAt = new Date(Date.now() - (60 - n) * 60_000);
        const answers = answersOf(language, n);
        cases[language].push((await storeCase({ submittedBy: customer, language, answers, submittedAt })).reference);
      }
    }),
  );
  const [customer] = organizations.filter(({ language }) => language === 'en').map((known) => known.customer);
  if (!customer) throw new Error('Nobody writes English.');
  return { csm, colleague, customer, cases };
}

function answersOf(language: Locale, n: number): CaseAnswers {
  if (n === 0) return told(language, {});
  if (language === 'en' && (n === 1 || n === 2)) return vouchers(n);
  const sought = language === 'en' && n === 4 ? `, ${soughtWord}` : '';
  return shortAnswers({ title: `${titles[language]} (${n + 1})${sought}` });
}

/** The same matter, told twice; the second has contacts that the first lacks. */
function vouchers(n: number): CaseAnswers {
  const full = told('en', {
    title: n === 1 ? 'Vouchers are refused in the checkout' : 'Vouchers are refused in checkout since Monday',
    summary: 'Whoever pays with a voucher is told that its number is unknown, though it was sold in the same shop.',
  });
  const contact = { ...full.contact, partnerContacts: full.contact.partnerContacts.slice(0, n === 1 ? 1 : undefined) };
  return { ...full, contact };
}

/** A case with everything. */
function told(language: Locale, concern: Partial<CaseAnswers['concern']>): CaseAnswers {
  const full = demoAnswers(language);
  return { ...full, concern: { ...full.concern, severity: 'high', severityReason: null, ...concern } };
}
