import type { Locale } from '#domain/identity/user.ts';
import type { Example, PartnerContact, ScopeReference, WaivableItem } from '#domain/intake/steps.ts';
import { whereTextsBelong } from '#domain/readiness/belonging.ts';

/** Which contacts and examples belong to which deliverable; all by their numbers, from 1. */
export interface ScopeMatrix {
  rows: readonly MatrixRow[];
  /** what belongs to no deliverable, as far as its words tell */
  loose: { contacts: readonly number[]; examples: readonly number[] };
}

export interface MatrixRow {
  contacts: readonly number[];
  examples: readonly number[];
  /** nothing of the kind belongs to it, though it should; a contact that was waived is not missing */
  lacks: { contact: boolean; example: boolean };
}

/** Reads from what was typed about each contact and example which deliverables it speaks of. */
export function scopeMatrix(escalation: {
  scopeReferences: readonly ScopeReference[];
  partnerContacts: readonly PartnerContact[];
  examples: readonly Example[];
  waivers: Partial<Record<WaivableItem, string>>;
  language: Locale;
}): ScopeMatrix {
  const { scopeReferences, partnerContacts, examples, waivers, language } = escalation;
  const said = partnerContacts.map(({ raised, responseDetail, reference }) => [raised, responseDetail, reference]);
  const seen = examples.map(({ whatHappened, expected, impact, reference }) => [
    ...[whatHappened, expected, impact, reference],
  ]);
  const where = (texts: (string | null)[][]) =>
    whereTextsBelong(
      scopeReferences,
      texts.map((parts) => parts.filter((part) => part !== null).join('\n')),
      language,
    );
  const [ofContacts, ofExamples] = [where(said), where(seen)];
  return {
    rows: scopeReferences.map((_, index) => {
      const row = { contacts: numbersAt(ofContacts, index), examples: numbersAt(ofExamples, index) };
      const contact = row.contacts.length === 0 && waivers.contact === undefined;
      return { ...row, lacks: { contact, example: row.examples.length === 0 } };
    }),
    loose: { contacts: numbersAt(ofContacts, null), examples: numbersAt(ofExamples, null) },
  };
}

/** The numbers of those that belong to a deliverable; null: to none. */
function numbersAt(places: readonly number[][], index: number | null): number[] {
  return places.flatMap((own, place) => ((index === null ? own.length === 0 : own.includes(index)) ? [place + 1] : []));
}
