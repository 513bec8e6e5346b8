import { randomUUID } from 'node:crypto';
import { useLocale } from 'next-intl';
import { eventWords } from '#app/_case/event-words.ts';
import { useEventWords } from '#app/_case/use-event-words.ts';
import { CaseNews } from '#app/_live/case-news.tsx';
import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { Case } from '#server/triage/cases.ts';

/** How many events the browser gets to know of, to tell what is new. */
const remembered = 30;

/** What keeps the page of a case up to date, for both sides; stands once in it. */
export function LiveCase({ escalation, user }: { escalation: Case; user: User }) {
  const words = useEventWords();
  const locale = useLocale();
  const { id, reference, version, history } = escalation;
  // The case is read before its history: an event of a later version is not in what the page shows.
  const seen = history.filter((event) => event.version <= version);
  const mine = seen.find(({ actorId }) => actorId === user.id);
  const others = seen.filter(({ actorId }) => actorId !== user.id).slice(0, remembered);
  return (
    <CaseNews
      escalation={id}
      since={seen[0]?.id ?? 0}
      known={seen.slice(0, remembered).map((event) => event.id)}
      news={others.map((event) => ({ event: event.id, words: eventWords(event, words) }))}
      own={mine?.id ?? 0}
      presence={may(user, 'desk.open') ? { reference, tab: randomUUID(), locale } : null}
    />
  );
}
