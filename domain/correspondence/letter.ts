import { products } from '#domain/catalogue/product.ts';
import { type Channel, type Condition, channels, conditions, type StepName } from '#domain/intake/steps.ts';
import { isBlank } from '#domain/intake/text.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { answersOfDraft, type ReadinessAnswers } from '#domain/readiness/answers.ts';
import { whereExamplesBelong } from '#domain/readiness/belonging.ts';

/**
 * What a letter to the partner says (G4), before it has words: what the customer typed as it was typed, days as ISO
 * dates, codes. What is not known is null or not there. It holds neither severity nor impact: a letter asks, the case
 * argues.
 */
export interface Letter {
  /** who is written to */
  partner: string | null;
  /** who writes */
  organization: string;
  signer: string;
  product: { code: string; version: string | null } | null;
  concerns: Concern[];
  /** those that could not be told to belong to one concern */
  examples: Occurrence[];
  /** when it was raised before, the earliest first */
  contacts: { contactedOn: string; channel: Channel | null }[];
  desiredOutcome: string | null;
  /** the day that is proposed for an answer */
  answerBy: string;
}

/** One thing that is open: a scope reference, or the whole matter where there is none. */
export interface Concern {
  documentTitle: string | null;
  section: string | null;
  /** what the matter is called, where it has no scope reference */
  title: string | null;
  deliverable: string | null;
  quote: string | null;
  agreedOn: string | null;
  dueOn: string | null;
  condition: Condition | null;
  detail: string | null;
  timelineImpact: string | null;
  examples: Occurrence[];
}

/** One concrete occurrence. */
export interface Occurrence {
  occurredOn: string | null;
  whatHappened: string | null;
  expected: string | null;
  reference: string | null;
}

/** Who writes, and by when an answer is proposed: an ISO day. */
export interface LetterFrame {
  organization: string;
  signer: string;
  answerBy: string;
}

/** The steps of a draft as they were typed. */
export type TypedSteps = Readonly<Record<StepName, TypedStep | null>>;

/**
 * The letter to the partner that the answers of a draft make, however far they are: what is not typed is left out.
 * Null while there is nothing to write about: neither a deliverable, nor what the matter is, nor an example.
 */
export function draftLetter(typed: TypedSteps, frame: LetterFrame): Letter | null {
  const answers = answersOfDraft(typed);
  const concerns = concernsOf(typed, answers);
  const occurrences = answers.examples.map(occurrence).filter(tells);
  if (concerns.length === 0 && occurrences.length === 0) return null;
  const places = whereExamplesBelong(concerns, occurrences);
  const at = (place: number | null) => occurrences.filter((_, index) => places[index] === place);
  const product = known(products, said(typed.project?.product));
  return {
    organization: clean(frame.organization),
    signer: clean(frame.signer),
    answerBy: frame.answerBy,
    partner: said(typed.project?.partner),
    product: product === null ? null : { code: product, version: said(typed.project?.productVersion) },
    concerns: concerns.map((concern, index) => ({ ...concern, examples: at(index) })),
    examples: at(null),
    contacts: contactsOf(answers),
    desiredOutcome: said(answers.desiredOutcome),
  };
}

/** The concerns in a few lines, for the record of contact: where each stands in which document, or what it is. */
export function concernsInShort({ concerns, examples }: Letter): string {
  const lines = concerns.map(({ title, documentTitle, section, deliverable }) => {
    const place = [documentTitle, section].filter((part) => part !== null).join(', ');
    return [place, title ?? deliverable].filter((part) => part).join(': ');
  });
  const only = lines.length > 0 ? lines : examples.map((example) => example.whatHappened ?? example.expected ?? '');
  return only.map((line, index) => (only.length > 1 ? `${index + 1}. ${line}` : line)).join('\n');
}

function concernsOf(typed: TypedSteps, answers: ReadinessAnswers): Concern[] {
  const references = answers.scopeReferences.map((entry) => ({
    title: null,
    documentTitle: said(entry.documentTitle),
    section: said(entry.section),
    deliverable: said(entry.deliverable),
    quote: said(entry.quote),
    agreedOn: entry.agreedOn ?? null,
    dueOn: entry.dueOn ?? null,
    condition: known(conditions, entry.condition),
    detail: said(entry.detail),
    timelineImpact: said(entry.timelineImpact),
    examples: [],
  }));
  const filled = references.filter(tells);
  if (filled.length > 0) return filled;
  const matter = { ...noReference, title: said(typed.concern?.title), detail: said(answers.summary) };
  return matter.title !== null || matter.detail !== null ? [matter] : [];
}

const noReference: Concern = {
  title: null,
  documentTitle: null,
  section: null,
  deliverable: null,
  quote: null,
  agreedOn: null,
  dueOn: null,
  condition: null,
  detail: null,
  timelineImpact: null,
  examples: [],
};

function occurrence(entry: ReadinessAnswers['examples'][number]): Occurrence {
  return {
    occurredOn: entry.occurredOn ?? null,
    whatHappened: said(entry.whatHappened),
    expected: said(entry.expected),
    reference: said(entry.reference),
  };
}

/** An entry of which only a date or a choice is there yet has nothing to tell the partner. */
function tells(entry: Concern | Occurrence): boolean {
  const texts =
    'whatHappened' in entry
      ? [entry.whatHappened, entry.expected, entry.reference]
      : [entry.documentTitle, entry.section, entry.deliverable, entry.quote, entry.detail, entry.timelineImpact];
  return texts.some((text) => text !== null);
}

/** Each day once for each channel. */
function contactsOf({ partnerContacts }: ReadinessAnswers): Letter['contacts'] {
  const contacts = partnerContacts.flatMap(({ contactedOn, channel }) =>
    contactedOn ? [{ contactedOn, channel: known(channels, channel) }] : [],
  );
  const once = new Map(contacts.map((contact) => [`${contact.contactedOn} ${contact.channel}`, contact]));
  return [...once.values()].sort((a, b) => (a.contactedOn < b.contactedOn ? -1 : 1));
}

function known<Code extends string>(codes: readonly Code[], code: string | null | undefined): Code | null {
  return codes.find((one) => one === code) ?? null;
}

/** What somebody typed, fit for a mail; null where that is nothing. */
function said(typed: unknown): string | null {
  return typeof typed === 'string' && !isBlank(typed) ? clean(typed) : null;
}

/** Without what no mail can hold: control characters other than line breaks and tabs, halves of characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
