import { type FilterName, type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';

/** What a form keeps of a filter beside what it asks for: hidden, and sent along. */
export function Kept({ filter, except }: { filter: QueueFilter; except: readonly FilterName[] }) {
  const written = Object.entries({ status: 'open', ...writeFilter(filter) });
  return written
    .filter(([name]) => !(except as readonly string[]).includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
