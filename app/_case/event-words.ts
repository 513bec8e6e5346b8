import { entryFields, type ListName } from '#domain/intake/steps.ts';
import { isOpen } from '#domain/triage/status.ts';
import type { HistoryEvent } from '#server/history/timeline.ts';
import type { Translator } from './translator.ts';

export interface EventWords {
  event: Translator<'Event'>;
  status: Translator<'Status'>;
  case: Translator<'Case'>;
  /** A, B and C */
  list: (items: string[]) => string;
}

/** What happened to a case, as one sentence. */
export function eventWords(event: HistoryEvent, words: EventWords): string {
  const actor = event.actor ?? words.case('operator');
  const nobody = words.case('nobody');
  switch (event.kind) {
    case 'submitted':
      return words.event('submitted', { actor });
    case 'extended': {
      const lists = (Object.keys(entryFields) as ListName[]).filter((list) => event[list] > 0);
      if (lists.length === 0) return words.event('noted', { actor });
      const what = words.list(lists.map((list) => words.event(`entries.${list}`, { n: event[list] })));
      return words.event('extended', { actor, what });
    }
    case 'assigned':
      return words.event('assigned', { actor, to: event.to ?? nobody });
    case 'unassigned':
      return words.event('unassigned', { actor, from: event.from ?? nobody });
    case 'status_changed': {
      const to = words.status(event.to);
      if (event.to === 'withdrawn') return words.event('withdrawn', { actor });
      if (!isOpen(event.from)) return words.event('reopened', { actor, to });
      return words.event('status_changed', { actor, from: words.status(event.from), to });
    }
  }
}
