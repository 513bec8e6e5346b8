import { type Happening, type Timeline, type TimelineCase, timelineOf } from '#domain/triage/timeline.ts';
import type { HistoryEvent } from '#server/history/timeline.ts';
import type { Case } from '#server/triage/cases.ts';

/** What of a case is drawn: its entries, its dates, and of its history what concerns both sides. */
export function timelineOfCase(escalation: Case, now: Date): Timeline {
  const { scopeReferences, partnerContacts, examples, goLiveOn, submittedAt, closedAt, history } = escalation;
  const read: TimelineCase = {
    scopeReferences,
    partnerContacts,
    examples,
    goLiveOn,
    submittedOn: dayIn(submittedAt),
    closedOn: closedAt && dayIn(closedAt),
    happenings: history.toReversed().flatMap((event) => {
      const what = happeningOf(event);
      return what === null ? [] : [{ day: dayIn(event.at), what }];
    }),
  };
  return timelineOf(read, dayIn(now));
}

function happeningOf(event: HistoryEvent): Happening | null {
  switch (event.kind) {
    case 'status_changed':
      return event.to;
    case 'submitted':
    case 'extended':
    case 'severity_changed':
    case 'message_sent':
    case 'question_asked':
    case 'question_answered':
    case 'absorbed':
    case 'merged':
      return event.kind;
    default:
      return null;
  }
}

function dayIn(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
