import { defaultFilter } from '#domain/triage/queue-filter.ts';
import type { People } from '#prisma/demo/load-people.ts';
import { saveView } from '#server/triage/saved-views.ts';

/** A view that the whole desk of the demo shares: what is overdue, or nearly. */
export async function loadViews(people: People): Promise<void> {
  const amara = people.get('amara');
  if (!amara) throw new Error('Nobody of the demo is called amara.');
  const filter = { ...defaultFilter, sla: ['late', 'near'], sort: 'due' } as const;
  const saved = await saveView(amara, { name: 'Before it is late', filter, shared: true });
  if (!saved.ok && saved.code !== 'taken') throw new Error(`The view of the demo was not saved: ${saved.code}`);
}
