import { chromium } from '@playwright/test';
import { stepNames } from '#domain/intake/steps.ts';
import { buildEmptyPage } from '#scripts/bench/empty-page.ts';
import { compressedScripts } from '#scripts/bench/scripts-of-page.ts';
import { scriptsOfTyping } from '#scripts/bench/scripts-of-typing.ts';
import { printTable } from '#scripts/bench/table.ts';
import { findBrowser } from '#scripts/browser.ts';
import { withDemoServer } from '#scripts/demo-server.ts';

type Page = { name: string; path: string; cookie?: string; budget?: number; isTypedInto?: boolean };

/**
 * Measures the scripts of each kind of page, compressed, against those of an empty page of the same Next built in the
 * same run, and prints a table. A step brings more when somebody begins to type: its budget is for all of it.
 *
 * @returns whether all pages are within their budgets
 */
export async function benchSize(): Promise<boolean> {
  const floor = await buildEmptyPage();
  const measured = await withDemoServer(measure);
  printTable(
    ['page', 'kB', 'over empty', 'all counted', 'budget'],
    [
      ['empty page', kilobytes(floor), '', '', ''],
      ...measured.map(({ name, atLoad, all, budget }) => [
        name,
        kilobytes(atLoad),
        kilobytes(atLoad - floor),
        kilobytes(all - floor),
        budget === undefined ? '' : kilobytes(budget),
      ]),
    ],
  );
  const over = measured.filter(({ all, budget = Number.POSITIVE_INFINITY }) => all - floor > budget);
  for (const { name } of over) console.error(`Over budget: ${name}`);
  return over.length === 0;
}

async function measure(address: string): Promise<(Page & { atLoad: number; all: number })[]> {
  const browser = await chromium.launch(findBrowser());
  try {
    const sizes: (Page & { atLoad: number; all: number })[] = [];
    for (const page of await pages()) {
      const atLoad = await compressedScripts(address, page);
      sizes.push({ ...page, atLoad, all: page.isTypedInto ? await scriptsOfTyping(browser, address, page) : atLoad });
    }
    return sizes;
  } finally {
    await browser.close();
  }
}

const stepBudget = 60_000;

async function pages(): Promise<Page[]> {
  const { demoSession } = await import('#scripts/demo-session.ts');
  const customer = await demoSession('harriet@pikeham.example');
  const csm = await demoSession('amara@vendor.example');
  const draft = `/en/escalate/${await draftOfTheDemo()}`;
  return [
    { name: 'guidance', path: '/en', budget: 15_000 },
    { name: 'partner first', path: '/en/partner-first' },
    { name: 'sign-in', path: '/en/sign-in' },
    ...stepNames.map((step) => ({
      name: `step ${step}`,
      path: `${draft}/${step}`,
      cookie: customer,
      budget: stepBudget,
      isTypedInto: true,
    })),
    { name: 'review', path: `${draft}/review`, cookie: customer },
    { name: 'queue', path: '/en/desk', cookie: csm, budget: 90_000 },
    { name: 'case', path: `/en/desk/${await anyReference()}`, cookie: csm },
  ];
}

async function draftOfTheDemo(): Promise<string> {
  return first(
    "select d.id as found from drafts d join users u on u.id = d.owner_id where u.email = 'harriet@pikeham.example' order by d.created_at",
  );
}

async function anyReference(): Promise<string> {
  return first('select reference as found from escalations order by submitted_at');
}

async function first(statement: string): Promise<string> {
  const { pool } = await import('#server/platform/database.ts');
  const { rows } = await pool.query<{ found: string }>(`${statement} limit 1`);
  if (!rows[0]) throw new Error(`The demo holds nothing: ${statement}`);
  return rows[0].found;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
