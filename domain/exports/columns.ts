import type { Field, Fields } from '#domain/intake/field.ts';
import {
  concernFields,
  entryFields,
  exampleFields,
  type ListName,
  partnerContactFields,
  projectFields,
  scopeReferenceFields,
} from '#domain/intake/steps.ts';

/** What one row of an export is: a whole case, or one entry of one of its lists. */
export const rowKinds = ['cases', 'scope-references', 'contacts', 'examples'] as const;
export type RowKind = (typeof rowKinds)[number];

/** The list whose entries are the rows; null where a row is a whole case. */
export const listOf: Record<RowKind, ListName | null> = {
  cases: null,
  'scope-references': 'scopeReferences',
  contacts: 'partnerContacts',
  examples: 'examples',
};

/**
 * A column of an export. `name` is stable: programs read by it, the row has its value by it, and for an answer it is
 * the name that a case file gives it. A `code` becomes two columns: its label, named `…Label`, and the code beside it.
 */
export interface Column {
  name: string;
  /** the key of its heading in the messages */
  heading: string;
  content: 'text' | 'number' | 'day' | 'moment' | 'json' | 'code';
  /** the namespace of the labels of a code */
  labels: string | null;
}

/** The columns of each kind of row, in their order. The first ones say which case; entries and waivers come last. */
export const columns: Readonly<Record<RowKind, readonly Column[]>> = {
  cases: [
    own('caseReference', 'text'),
    own('status', 'code', 'Status'),
    answer('concern', concernFields, 'severity'),
    answer('concern', concernFields, 'title'),
    own('organization', 'text'),
    answer('project', projectFields, 'partner'),
    ...answers('project', projectFields, ['partner']),
    own('language', 'code', 'Language'),
    ...answers('concern', concernFields, ['title', 'severity']),
    own('submittedAt', 'moment'),
    own('submittedBy', 'text'),
    own('assignee', 'text'),
    own('updatedAt', 'moment'),
    own('closedAt', 'moment'),
    own('outcome', 'text'),
    own('bypassReason', 'code', 'Bypass'),
    own('bypassDetail', 'text'),
    own('readinessScore', 'number'),
    own('readinessMet', 'number'),
    own('readinessApplicable', 'number'),
    own('guidanceRevision', 'number'),
    own('scopeReferenceCount', 'number'),
    own('partnerContactCount', 'number'),
    own('exampleCount', 'number'),
    ...Object.keys(entryFields).map((list) => ({ ...own(list, 'json'), heading: `Field.list.${list}.name` })),
    own('notApplicable', 'json'),
  ],
  'scope-references': entryColumns('scopeReferences', scopeReferenceFields),
  contacts: entryColumns('partnerContacts', partnerContactFields),
  examples: entryColumns('examples', exampleFields),
};

function entryColumns(list: ListName, fields: Fields): Column[] {
  return [
    own('caseReference', 'text'),
    own('position', 'number'),
    own('status', 'code', 'Status'),
    answer('concern', concernFields, 'title'),
    own('organization', 'text'),
    ...(['partner', 'product', 'productVersion'] as const).map((name) => answer('project', projectFields, name)),
    own('language', 'code', 'Language'),
    ...answers(list, fields),
  ];
}

function answers(group: string, fields: Fields, except: readonly string[] = []): Column[] {
  const names = Object.keys(fields).filter((name) => !except.includes(name));
  return names.map((name) => answer(group, fields, name));
}

/** An answer keeps the name and the heading that it has in the form. */
function answer<Fs extends Fields>(group: string, fields: Fs, name: keyof Fs & string): Column {
  const { kind } = fields[name] as Field;
  const heading = `Field.${group}.${name}.name`;
  if (kind === 'choice') return { name, heading, content: 'code', labels: capitalized(name) };
  return { name, heading, content: kind === 'date' ? 'day' : 'text', labels: null };
}

/** What is known of a case besides its answers. */
function own(name: string, content: Column['content'], labels: string | null = null): Column {
  return { name, heading: `Exports.column.${name}`, content, labels };
}

/** The labels of `severity` stand in the namespace `Severity`, and so for every field of codes. */
function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
