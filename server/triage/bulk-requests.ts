import type { Locale, User } from '#domain/identity/user.ts';
import type { BulkAct } from '#domain/triage/bulk.ts';
import { type BulkRequest, isStatus } from '#domain/triage/bulk-request.ts';
import { macroStatuses } from '#domain/triage/macro.ts';
import { readFilter } from '#domain/triage/queue-filter.ts';
import { readTag } from '#domain/triage/tag.ts';
import { listAssignees, readUser } from '#server/identity/people.ts';
import type { BulkSelection } from '#server/triage/bulk-targets.ts';
import { actOf, readMacro } from '#server/triage/macros.ts';
import { readTags } from '#server/triage/tags.ts';

export type AskedAct = Exclude<BulkAct, { kind: 'undo' }>;

/** An act that was asked for, with the name of the person, tag or macro that it is about, for the words of a page. */
export type ReadAct = { act: AskedAct; name: string };

/**
 * What a request asks for, as far as it can be done: null where nothing was chosen, or something that there is not.
 *
 * @param said what is asked for on the page that asks back: a text for the customer, the ISO day by which the partner
 *   is to answer
 */
export async function readAct(
  user: User,
  { kind, value }: Pick<BulkRequest, 'kind' | 'value'>,
  locale: Locale,
  said: { text?: string; expectedBy?: string } = {},
): Promise<ReadAct | null> {
  if (value === '') return null;
  switch (kind) {
    case 'assign':
      return readAssignment(user, value);
    case 'status': {
      if (!isStatus(value) || !(macroStatuses as readonly string[]).includes(value)) return null;
      const text = said.text ? { text: { any: said.text } } : {};
      const expectedBy = said.expectedBy ? { expectedBy: said.expectedBy } : {};
      return { act: { kind, act: { status: value, ...text, ...expectedBy } }, name: '' };
    }
    case 'tag': {
      const tag = readTag(value);
      return tag.ok ? { act: { kind, act: { addTags: [tag.name] } }, name: tag.name } : null;
    }
    case 'untag': {
      const [tag] = await readTags(isId(value) ? [value] : []);
      return tag ? { act: { kind, act: { removeTags: [tag.id] } }, name: tag.name } : null;
    }
    case 'macro': {
      const macro = await readMacro(user, value, locale);
      return macro && { act: { kind, macro: macro.key, act: await actOf(user, macro) }, name: macro.name };
    }
    case null:
      return null;
  }
}

/** The name of the person, the tag or the macro that a run is about, as it is now; empty where it has none. */
export async function nameOfAct(user: User, act: BulkAct, locale: Locale): Promise<string> {
  switch (act.kind) {
    case 'assign':
      return act.act.assignee ? ((await readUser(act.act.assignee))?.name ?? '') : '';
    case 'tag':
      return act.act.addTags?.[0] ?? '';
    case 'untag':
      return (await readTags(act.act.removeTags ?? []))[0]?.name ?? '';
    case 'macro':
      return (await readMacro(user, act.macro, locale))?.name ?? '';
    case 'status':
    case 'undo':
      return '';
  }
}

/** @param seen when the list was confirmed */
export function readSelection({ all, cases, view }: BulkRequest, seen: Date): BulkSelection {
  if (!all) return { kind: 'chosen', cases };
  return { kind: 'filter', filter: readFilter(Object.fromEntries(new URLSearchParams(view))).filter, seen };
}

async function readAssignment(user: User, value: string): Promise<ReadAct | null> {
  if (value === 'nobody') return { act: { kind: 'assign', act: { assignee: null } }, name: '' };
  if (value === 'me') return { act: { kind: 'assign', act: { assignee: user.id } }, name: user.name };
  const chosen = (await listAssignees(user)).find(({ id }) => id === value);
  return chosen ? { act: { kind: 'assign', act: { assignee: chosen.id } }, name: chosen.name } : null;
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
