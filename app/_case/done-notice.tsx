import { useTranslations } from 'next-intl';
import type { HistoryEvent } from '#server/history/timeline.ts';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { eventWords } from './event-words.ts';
import { useEventWords } from './use-event-words.ts';

/**
 * Says what has just been done, after the form has led back to the case: the event of the version that the address
 * names, as long as nothing has happened since. It takes the focus, which the form has lost. The words come from the history, so an address can claim nothing.
 */
export function DoneNotice({
  done,
  version,
  events,
}: {
  done: string | string[] | undefined;
  version: number;
  events: readonly HistoryEvent[];
}) {
  const words = useEventWords();
  const title = useTranslations('Desk.case')('done');
  const last = events.find((past) => past.version === version);
  if (!last || done !== String(version)) return null;
  // One act can be several events, such as three answers that bring the case back into review.
  const act = events.filter((past) => past.version === version && past.at.getTime() === last.at.getTime());
  return (
    <Focused className="done" key={version}>
      <Notice kind="ok">
        <p className="strong">{title}</p>
        {[...new Set(act.map((event) => eventWords(event, words)))].map((told) => (
          <p key={told}>{told}</p>
        ))}
      </Notice>
    </Focused>
  );
}
