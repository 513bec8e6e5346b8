import type { Locale } from '#domain/identity/user.ts';
import { dutch } from '#prisma/demo/vocabulary/dutch.ts';
import { english } from '#prisma/demo/vocabulary/english.ts';
import { italian } from '#prisma/demo/vocabulary/italian.ts';
import { portuguese } from '#prisma/demo/vocabulary/portuguese.ts';
import { spanish } from '#prisma/demo/vocabulary/spanish.ts';
import { swedish } from '#prisma/demo/vocabulary/swedish.ts';

/** What generated cases are made of, in one language. `{n}` becomes a number of five digits. */
export interface Vocabulary {
  organizations: readonly string[];
  partners: readonly string[];
  documents: readonly string[];
  sections: readonly string[];
  roles: readonly string[];
  titles: readonly string[];
  summaries: readonly string[];
  impacts: readonly string[];
  outcomes: readonly string[];
  deliverables: readonly string[];
  details: readonly string[];
  timelines: readonly string[];
  raised: readonly string[];
  answers: readonly string[];
  happened: readonly string[];
  expected: readonly string[];
  effects: readonly string[];
  records: readonly string[];
  waivers: readonly string[];
}

export const vocabularies: Record<Locale, Vocabulary> = {
  en: english,
  it: italian,
  sv: swedish,
  nl: dutch,
  'pt-BR': portuguese,
  es: spanish,
};
