import { isReference } from '#domain/triage/reference.ts';
import { type Status, statuses } from '#domain/triage/status.ts';

/** What can be asked of many cases at once, in the order in which it is offered. */
export const bulkKinds = ['assign', 'status', 'tag', 'untag', 'macro'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/**
 * What the queue’s form asks for, as it stands in the address of the page that asks back: the act, for whom or to what,
 * and which cases. It holds no free text but the name of a tag.
 */
export interface BulkRequest {
  kind: BulkKind | null;
  /** `me`, `nobody`, a person’s id; a state; a tag’s name or id; a macro’s key. Empty: nothing was chosen */
  value: string;
  /** all that match, and not only the ticked ones */
  all: boolean;
  cases: readonly { reference: string; version: number }[];
  /** the query of the queue that one came from */
  view: string;
}

/** As many as a page of the queue holds, and some to spare: an address cannot be of any length. */
const mostChosen = 200;

/** The name of the field that holds the value of each kind. */
export const valueFields: Record<BulkKind, string> = {
  assign: 'toPerson',
  status: 'toStatus',
  tag: 'newTag',
  untag: 'oldTag',
  macro: 'macro',
};

/** Reads the request from the parameters of an address. What is not understood counts as not asked for. */
export function readBulkRequest(parameters: URLSearchParams): BulkRequest {
  const kind = bulkKinds.find((known) => known === parameters.get('act')) ?? null;
  return {
    kind,
    value: kind ? (parameters.get(valueFields[kind]) ?? '') : '',
    all: parameters.has('all'),
    cases: parameters.getAll('case').slice(0, mostChosen).flatMap(readCase),
    view: parameters.get('view') ?? '',
  };
}

/** The same as a query, in one way of writing. */
export function writeBulkRequest({ kind, value, all, cases, view }: BulkRequest): URLSearchParams {
  return new URLSearchParams([
    ...(kind
      ? [
          ['act', kind],
          [valueFields[kind], value],
        ]
      : []),
    ...(all ? [['all', '1']] : cases.map((chosen) => ['case', writeChosen(chosen)])),
    ['view', view],
  ]);
}

/** A ticked case, at the version that was seen: `ESC-2026-000123:4`. */
export function writeChosen({ reference, version }: { reference: string; version: number }): string {
  return `${reference}:${version}`;
}

export function isStatus(value: string): value is Status {
  return (statuses as readonly string[]).includes(value);
}

function readCase(word: string): { reference: string; version: number }[] {
  const [reference = '', version = ''] = word.split(':', 2);
  return isReference(reference) && /^[1-9]\d{0,8}$/.test(version) ? [{ reference, version: Number(version) }] : [];
}
