import { entryFields, type ListName } from '#domain/intake/steps.ts';
import { isOpen } from '#domain/triage/status.ts';
import type { HistoryEvent } from '#server/history/timeline.ts';
import type { Translator } from './translator.ts';

export interface EventWords {
  event: Translator<'Event'>;
  status: Translator<'Status'>;
  severity: Translator<'Severity'>;
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
      const what = entriesOf(event, words);
      return what === null ? words.event('noted', { actor }) : words.event('extended', { actor, what });
    }
    case 'severity_changed':
      return words.event('severity_changed', { actor, from: words.severity(event.from), to: words.severity(event.to) });
    case 'message_sent':
      return words.event(`message_sent.${event.side}`, { actor });
    case 'note_added':
    case 'question_asked':
    case 'question_withdrawn':
      return words.event(event.kind, { actor });
    case 'question_answered':
      return words.event(event.amended ? 'question_answered.amended' : 'question_answered.said', { actor });
    case 'tagged':
    case 'untagged':
      return words.event(event.kind, { actor, tag: event.tag });
    case 'linked':
      return words.event(`linked.${event.link}`, { actor, reference: event.reference });
    case 'unlinked':
      return words.event(`unlinked.${event.link}`, { actor, reference: event.reference });
    case 'merged':
      return words.event('merged', { actor, reference: event.reference });
    case 'absorbed': {
      const { reference } = event;
      const what = entriesOf(event, words);
      return what === null
        ? words.event('absorbed.nothing', { actor, reference })
        : words.event('absorbed.entries', { actor, reference, what });
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

/** “two contacts and one example”; null: none. */
function entriesOf(counts: Record<ListName, number>, words: EventWords): string | null {
  const lists = (Object.keys(entryFields) as ListName[]).filter((list) => counts[list] > 0);
  return lists.length === 0
    ? null
    : words.list(lists.map((list) => words.event(`entries.${list}`, { n: counts[list] })));
}
