import { beforeAll, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { defaultFilter } from '#domain/triage/queue-filter.ts';
import { queueNews } from '#server/live/queue-news.ts';
import { assign } from '#server/triage/assignments.ts';
import { listCases } from '#server/triage/case-list.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
let stranger: User;

beforeAll(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  stranger = await person('csm');
  for (let n = 0; n < 3; n += 1) await storeCase({ submittedBy: customer });
});

const reading = async (filter = defaultFilter) => {
  const { rows } = await listCases(csm, filter, null);
  const shown = rows.map(({ id }) => id);
  return (changed: string[] | null, user = csm) => queueNews(user, { filter, cursor: null, shown, changed });
};

test('a case that changed is shown as it is now, and a new one is counted', async () => {
  const news = await reading();
  const { rows } = await listCases(csm, defaultFilter, null);
  const [first] = rows;
  if (!first) throw new Error('There are cases.');
  expect(await assign(csm, first.reference, csm.id, 1)).toMatchObject({ ok: true });
  expect(await news([first.id])).toMatchObject({ rows: [{ id: first.id, assignee: csm.name, version: 2 }], moved: 0 });
  const arrived = await storeCase({ submittedBy: customer });
  expect(await news([first.id, arrived.id])).toMatchObject({ rows: [{ id: first.id }], moved: 1 });
  expect(await news(null)).toMatchObject({ moved: 1 });
});

test('a case that would leave the list is shown as it is now, and counted', async () => {
  const filter = { ...defaultFilter, status: ['submitted' as const] };
  const news = await reading(filter);
  const { rows } = await listCases(csm, filter, null);
  const last = rows.at(-1);
  if (!last) throw new Error('There are cases.');
  const change = { from: 'submitted', to: 'in_review', version: last.version } as const;
  expect(await changeStatus(csm, last.reference, change)).toMatchObject({ ok: true });
  expect(await news([last.id])).toMatchObject({ rows: [{ id: last.id, status: 'in_review' }], moved: 1 });
});

test('nobody is shown a case out of sight, whatever ids they name, and customers have no queue', async () => {
  const news = await reading();
  expect(await news(null, stranger)).toMatchObject({ rows: [] });
  expect(await news(null, customer)).toBeNull();
});
