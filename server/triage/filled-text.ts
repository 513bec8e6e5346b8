import type { TemplateValues } from '#domain/correspondence/template.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';

/** A case, as far as the text of a macro names it. */
export interface NamedCase {
  reference: string;
  language: Locale;
  organization: string;
  partner: string;
  submittedBy: string | null;
}

/** What a text of a macro has filled in for one case, in the case’s language. */
export function valuesFor(actor: Actor, escalation: NamedCase, now: Date): TemplateValues {
  const { reference, language, organization, partner, submittedBy } = escalation;
  return {
    customer: submittedBy ?? organization,
    organization,
    reference,
    partner,
    csm: actor.role === 'operator' ? '' : actor.name,
    date: formatsFor(language).longDate(now),
  };
}
