import type { Locale } from '#domain/identity/user.ts';
import { dutch } from '#prisma/demo/talk/dutch.ts';
import { english } from '#prisma/demo/talk/english.ts';
import { italian } from '#prisma/demo/talk/italian.ts';
import { portuguese } from '#prisma/demo/talk/portuguese.ts';
import { spanish } from '#prisma/demo/talk/spanish.ts';
import { swedish } from '#prisma/demo/talk/swedish.ts';

/** Answers that generated questions are pinned to. */
export const pinned = ['detail', 'whatHappened', 'businessImpact', 'raised', 'whole'] as const;
export type Pinned = (typeof pinned)[number];

/** A question, what the customer says to it, and what an amended answer says beyond the old one. */
export interface Asked {
  ask: string;
  answer: string;
  addition: string;
}

/** What is said about generated cases, in one language. `{n}` becomes a number of five digits. */
export interface Talk {
  /** of the customer: why the partner was not contacted */
  unreachable: readonly string[];
  /** of the desk: at first, when something is missing, with the case at the partner, on the way */
  greetings: readonly string[];
  asks: readonly string[];
  toPartner: readonly string[];
  updates: readonly string[];
  /** of the customer: when they were asked, and by themselves */
  replies: readonly string[];
  followUps: readonly string[];
  /** said with a change */
  resolved: readonly string[];
  declined: readonly string[];
  reopened: readonly string[];
  raisedSeverity: readonly string[];
  loweredSeverity: readonly string[];
  /** of the desk to itself */
  notes: readonly string[];
  questions: Readonly<Record<Pinned, readonly Asked[]>>;
  /** people of the desk and at customers, invented */
  csms: readonly string[];
  customers: readonly string[];
}

export const talks: Record<Locale, Talk> = {
  en: english,
  it: italian,
  sv: swedish,
  nl: dutch,
  'pt-BR': portuguese,
  es: spanish,
};
