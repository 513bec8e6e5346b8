import { useEffect, useEffectEvent } from 'react';
import { type Hearing, listen } from '#app/_live/connection.ts';

/** So long changes are gathered that come together, as one act may make several, in milliseconds. */
const gatherFor = 120;

/**
 * Hears what happens after the event `since`, for as long as the component is there.
 *
 * @param onNews with the changes that came together; null: something was missed
 */
export function useLive(
  place: { since: number; escalation?: string },
  hearing: Pick<Hearing, 'onPresence' | 'onState'> & {
    onNews: (changes: Parameters<Hearing['onChanges']>[0] | null) => void;
  },
): void {
  const onNews = useEffectEvent(hearing.onNews);
  const onPresence = useEffectEvent(() => hearing.onPresence?.());
  const onState = useEffectEvent((state: Parameters<NonNullable<Hearing['onState']>>[0]) => hearing.onState?.(state));
  const since = useEffectEvent(() => place.since);
  const { escalation } = place;
  useEffect(() => {
    let gathered: Parameters<Hearing['onChanges']>[0] | null = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        const news = gathered;
        gathered = [];
        timer = undefined;
        onNews(news);
      }, gatherFor);
    };
    const end = listen(
      { since: since(), escalation },
      {
        onChanges: (changes) => {
          gathered = gathered && [...gathered, ...changes];
          soon();
        },
        onResync: () => {
          gathered = null;
          soon();
        },
        onPresence,
        onState,
      },
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [escalation]);
}
