import { useLocale } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { HistoryEvent } from '#server/history/timeline.ts';
import { eventWords } from './event-words.ts';
import { useEventWords } from './use-event-words.ts';

/** What happened to a case, the newest first; what was said along with it as it was typed, in no language we know. */
export function History({ events }: { events: readonly HistoryEvent[] }) {
  const words = useEventWords();
  const { moment } = formatsFor(useLocale());
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words.case('history')}</h2>
      <ol className="history">
        {events.map((event) => (
          <li className="event" key={event.id}>
            <time dateTime={event.at.toISOString()}>{moment(event.at)}</time>
            <span>{eventWords(event, words)}</span>
            {event.kind === 'extended' && <NotedText {...event} />}
            {(event.kind === 'status_changed' || event.kind === 'severity_changed') && event.reason !== null && (
              <blockquote className="typed" dir="auto" lang="">
                {event.reason}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the draft was called and said whose entries came to the case. */
function NotedText({ title, summary }: { title: string | null; summary: string | null }) {
  if (title === null && summary === null) return null;
  return (
    <blockquote className="typed" dir="auto" lang="">
      {[title, summary].filter((text) => text !== null).join('\n\n')}
    </blockquote>
  );
}
