import type { Locale } from '#domain/identity/user.ts';
import type { Example, PartnerContact, ScopeReference } from '#domain/intake/steps.ts';
import { stemOf, stemsOf } from '#domain/triage/search-stem.ts';
import { searchWords } from '#domain/triage/search-words.ts';

/** What of a case is searched: all that its customer sees of it, and apart from that what the desk says to itself. */
export interface SearchableCase {
  reference: string;
  organization: string;
  partner: string;
  /** null: imported */
  submittedBy: string | null;
  language: Locale;
  productVersion: string;
  title: string;
  summary: string;
  businessImpact: string;
  desiredOutcome: string;
  severityReason: string | null;
  outcome: string | null;
  bypassDetail: string | null;
  scopeReferences: readonly Pick<
    ScopeReference,
    'documentTitle' | 'documentLocation' | 'section' | 'deliverable' | 'quote' | 'detail' | 'timelineImpact'
  >[];
  partnerContacts: readonly Pick<PartnerContact, 'partnerRole' | 'raised' | 'responseDetail' | 'reference'>[];
  examples: readonly Pick<Example, 'whatHappened' | 'expected' | 'impact' | 'reference'>[];
  waivers: { readonly [item: string]: string };
  messages: readonly { language: Locale; body: string }[];
  /** those that were not withdrawn */
  questions: readonly { language: Locale; body: string; answer: string | null; before: string | null }[];
  /** what was said in its history: reasons of changes, title and summary of a draft that was added */
  history: readonly string[];
}

export const searchFields = [
  'title',
  'summary',
  'businessImpact',
  'desiredOutcome',
  'outcome',
  'scopeReference',
  'partnerContact',
  'example',
  'severityReason',
  'bypass',
  'waiver',
  'message',
  'question',
  'answer',
  'history',
  'note',
  'partner',
  'organization',
  'submittedBy',
  'productVersion',
  'reference',
] as const;
export type SearchField = (typeof searchFields)[number];

/** One text of a case: where it stands, in which language, and how much a word in it counts, A the most. */
export interface SearchedText {
  field: SearchField;
  /** null: in any, or a name */
  language: Locale | null;
  text: string;
  weight: 'A' | 'B' | 'C' | 'D';
}

/** The texts of a case that its customer sees, those that count most first. */
export function searchedTexts(found: SearchableCase): SearchedText[] {
  const { language } = found;
  const texts: SearchedText[] = [];
  const add = (weight: SearchedText['weight'], field: SearchField, ...said: (string | null | undefined)[]) => {
    for (const text of said) if (text) texts.push({ field, language, text, weight });
  };
  add('A', 'title', found.title);
  add('B', 'summary', found.summary);
  add('B', 'businessImpact', found.businessImpact);
  add('B', 'desiredOutcome', found.desiredOutcome);
  add('B', 'outcome', found.outcome);
  for (const entry of found.scopeReferences)
    add(
      'C',
      'scopeReference',
      entry.deliverable,
      entry.detail,
      entry.quote,
      entry.section,
      entry.documentTitle,
      entry.timelineImpact,
      entry.documentLocation,
    );
  for (const entry of found.partnerContacts)
    add('C', 'partnerContact', entry.raised, entry.responseDetail, entry.reference, entry.partnerRole);
  for (const entry of found.examples)
    add('C', 'example', entry.whatHappened, entry.expected, entry.impact, entry.reference);
  add('C', 'severityReason', found.severityReason);
  add('C', 'bypass', found.bypassDetail);
  for (const item of Object.keys(found.waivers).sort()) add('C', 'waiver', found.waivers[item]);
  for (const { language: its, body } of found.messages)
    texts.push({ field: 'message', language: its, text: body, weight: 'D' });
  for (const { language: its, body, answer, before } of found.questions) {
    texts.push({ field: 'question', language: its, text: body, weight: 'D' });
    add('D', 'answer', answer, before);
  }
  add('D', 'history', ...found.history);
  return [...texts, ...namesOf(found)];
}

/** What the desk says to itself about it, in whichever language. */
export function notedTexts(notes: readonly string[]): SearchedText[] {
  return notes.map((text) => ({ field: 'note', language: null, text, weight: 'D' }));
}

function namesOf(found: SearchableCase): SearchedText[] {
  const names: [SearchField, string | null][] = [
    ['partner', found.partner],
    ['organization', found.organization],
    ['submittedBy', found.submittedBy],
    ['productVersion', found.productVersion],
    ['reference', found.reference],
  ];
  return names.flatMap(([field, text]) => (text ? [{ field, language: null, text, weight: 'B' as const }] : []));
}

/** Names that are found by their beginning. */
const namesByBeginning: ReadonlySet<SearchField> = new Set(['partner', 'organization']);
/** Stands before the words of such names: no word begins with it, so that only names are looked through. */
export const nameSign = '=';

/**
 * The words of texts with their places, as PostgreSQL reads a tsvector. Between two texts lies a gap, so that no phrase
 * reaches from one into the next. What is beyond the bounds of a tsvector is not found: the names come first, for every
 * case is looked for by them, then the texts in the order of what they are worth.
 */
export function writeDocument(texts: readonly SearchedText[]): string {
  const places = new Map<string, string>();
  let place = 0;
  let room = mostBytes;
  const put = (key: string, mark: string) => {
    const known = places.get(key);
    if (known === undefined) {
      // A word takes its letters, up to four bytes each, and a head; each of its places takes two bytes.
      room -= 4 * key.length + 16;
      places.set(key, mark);
    } else if (known.length < longestPlaces) {
      room -= 2;
      places.set(key, `${known},${mark}`);
    }
  };
  const ordered = [...texts.filter(isName), ...texts.filter((text) => !isName(text))];
  for (const { field, language, text, weight } of ordered) {
    if (room <= 0) break;
    const sign = weight === 'D' ? '' : weight;
    for (const { folded } of searchWords(text)) {
      if (room <= 0) break;
      place += 1;
      const mark = `${Math.min(place, lastPlace)}${sign}`;
      if (language) put(stemOf(folded, language), mark);
      else for (const key of new Set([folded, ...stemsOf(folded)])) put(key, mark);
      if (namesByBeginning.has(field)) put(nameSign + folded, mark);
    }
    place += gap;
  }
  let written = '';
  for (const [key, marks] of places) written += `'${key}':${marks} `;
  return written;
}

function isName({ field }: SearchedText): boolean {
  return namesByBeginning.has(field) || field === 'reference';
}

const gap = 10;
/** As PostgreSQL bounds a tsvector: the last place, the places of one word, and its megabyte. */
const lastPlace = 16_383;
const longestPlaces = 1_500;
/** A tsvector has 1,048,575 bytes; one word too many must not keep a message from being stored. */
const mostBytes = 900_000;
