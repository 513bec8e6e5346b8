import { phases, products } from '#domain/catalogue/product.ts';
import { type Answers, choice, day, type Fields, line, optional, paragraph, version } from '#domain/intake/field.ts';

/** The steps of the form, in their order; each has a URL of its own. Review comes after them. */
export const stepNames = ['project', 'concern', 'scope', 'contact', 'examples'] as const;
export type StepName = (typeof stepNames)[number];

export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const conditions = ['not-delivered', 'partly-delivered', 'unsatisfactory', 'added-later'] as const;
export type Condition = (typeof conditions)[number];
export const channels = ['email', 'call', 'meeting', 'ticket', 'chat'] as const;
export type Channel = (typeof channels)[number];
export const responses = ['none', 'unclear', 'refused', 'promised', 'resolved'] as const;
export type Response = (typeof responses)[number];

/** What can be waived with a reason. Examples never (F5, F6). */
export const waivableItems = ['scope', 'contact'] as const;
export type WaivableItem = (typeof waivableItems)[number];

/** How many entries a list takes: far more than anybody needs, few enough to be read. */
export const maxEntries = 30;

export const projectFields = {
  partner: line(),
  product: choice(products),
  productVersion: version(),
  phase: optional(choice(phases)),
  goLiveOn: optional(day({ past: false })),
} satisfies Fields;

export const concernFields = {
  title: line(),
  summary: paragraph(),
  businessImpact: paragraph(),
  desiredOutcome: paragraph(),
  severity: choice(severities),
  severityReason: optional(paragraph(2000)),
} satisfies Fields;

export const scopeReferenceFields = {
  documentTitle: line(),
  documentLocation: line(1000),
  section: line(),
  deliverable: paragraph(1000),
  quote: optional(paragraph(5000)),
  agreedOn: day({ past: true }),
  dueOn: optional(day({ past: false })),
  condition: choice(conditions),
  detail: paragraph(),
  timelineImpact: optional(paragraph(2000)),
} satisfies Fields;

export const partnerContactFields = {
  contactedOn: day({ past: true }),
  channel: choice(channels),
  partnerRole: line(),
  raised: paragraph(),
  response: choice(responses),
  responseDetail: optional(paragraph(5000)),
  reference: optional(line(500)),
} satisfies Fields;

export const exampleFields = {
  occurredOn: day({ past: true }),
  whatHappened: paragraph(),
  expected: paragraph(),
  impact: paragraph(),
  reference: optional(line(500)),
} satisfies Fields;

export const waiverReasonLimit = 2000;

export type Project = Answers<typeof projectFields>;
export type Concern = Answers<typeof concernFields>;
export type ScopeReference = Answers<typeof scopeReferenceFields>;
export type PartnerContact = Answers<typeof partnerContactFields>;
export type Example = Answers<typeof exampleFields>;

/** The lists that entries are added to, by the name that the database, the files and the form give them. */
export const entryFields = {
  scopeReferences: scopeReferenceFields,
  partnerContacts: partnerContactFields,
  examples: exampleFields,
} as const;
export type ListName = keyof typeof entryFields;

/** How a step is made: single questions, or a list of entries that may be waivable. */
export type StepShape =
  | { fields: Fields; list: null }
  | { fields: null; list: { name: ListName; fields: Fields; waiver: WaivableItem | null } };

export const stepShapes: Record<StepName, StepShape> = {
  project: { fields: projectFields, list: null },
  concern: { fields: concernFields, list: null },
  scope: { fields: null, list: { name: 'scopeReferences', fields: scopeReferenceFields, waiver: 'scope' } },
  contact: { fields: null, list: { name: 'partnerContacts', fields: partnerContactFields, waiver: 'contact' } },
  examples: { fields: null, list: { name: 'examples', fields: exampleFields, waiver: null } },
};

/** Whether a word is the name of a step, as it stands in a URL. */
export function isStepName(word: string): word is StepName {
  return (stepNames as readonly string[]).includes(word);
}
