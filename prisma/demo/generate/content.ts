import { phases, products } from '#domain/catalogue/product.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { Concern, Example, PartnerContact, Project, ScopeReference } from '#domain/intake/steps.ts';
import { channels, conditions, responses, severities } from '#domain/intake/steps.ts';
import type { Chance } from '#prisma/demo/generate/chance.ts';
import { talks } from '#prisma/demo/talk.ts';
import { type Vocabulary, vocabularies } from '#prisma/demo/vocabulary.ts';

/** What a generated case says. */
export interface Content {
  language: Locale;
  project: Pick<Project, 'product' | 'productVersion' | 'phase' | 'goLiveOn'>;
  concern: Concern;
  scopeReferences: ScopeReference[];
  partnerContacts: PartnerContact[];
  examples: Example[];
  waivers: { scope?: string; contact?: string };
}

const day = 86_400_000;
const versions = ['2.4.6-p13', '2.4.7-p7', '2.4.7-p8', '2.4.8', '2.4.8-p1', '2.4.8-p3'];

/** Makes up the answers of a case. */
export function writeContent(chance: Chance, submittedAt: number): Content {
  const language = chance.of(locales);
  const words = vocabularies[language];
  const dayBefore = (least: number, spread: number) =>
    new Date(submittedAt - (least + chance.below(spread)) * day).toISOString().slice(0, 10);
  const waived = chance.below(20);
  const phase = chance.of(phases);
  const severity = chance.of([...severities, 'medium', 'medium', 'high'] as const);
  return {
    language,
    project: {
      product: chance.of(products),
      productVersion: chance.of(versions),
      phase,
      goLiveOn: phase !== 'live' && chance.odds(40) ? dayBefore(-90, 80) : null,
    },
    concern: {
      title: chance.say(words.titles),
      summary: chance.say(words.summaries),
      businessImpact: chance.say(words.impacts),
      desiredOutcome: chance.say(words.outcomes),
      severity,
      severityReason: severity === 'critical' ? chance.say(words.effects) : null,
    },
    scopeReferences: waived === 0 ? [] : some(chance, () => scopeReference(chance, words, dayBefore)),
    partnerContacts: waived === 1 ? [] : some(chance, () => partnerContact(chance, words, dayBefore)),
    examples: some(chance, () => ({
      occurredOn: dayBefore(1, 80),
      whatHappened: chance.say(words.happened),
      expected: chance.say(words.expected),
      impact: chance.say(words.effects),
      reference: chance.say(words.records),
    })),
    waivers: {
      ...(waived === 0 ? { scope: chance.say(words.waivers) } : {}),
      ...(waived === 1 ? { contact: chance.say(talks[language].unreachable) } : {}),
    },
  };
}

/** One to three. */
function some<T>(chance: Chance, make: () => T): T[] {
  return Array.from({ length: 1 + chance.below(3) }, make);
}

type DayBefore = (least: number, spread: number) => string;

function scopeReference(chance: Chance, words: Vocabulary, dayBefore: DayBefore): ScopeReference {
  return {
    documentTitle: chance.say(words.documents),
    documentLocation: `https://docs.example/${chance.below(100_000)}`,
    section: chance.say(words.sections),
    deliverable: chance.say(words.deliverables),
    quote: null,
    agreedOn: dayBefore(120, 150),
    dueOn: chance.odds(50) ? dayBefore(10, 100) : null,
    condition: chance.of(conditions),
    detail: chance.say(words.details),
    timelineImpact: chance.odds(70) ? chance.say(words.timelines) : null,
  };
}

function partnerContact(chance: Chance, words: Vocabulary, dayBefore: DayBefore): PartnerContact {
  const response = chance.of(responses);
  return {
    contactedOn: dayBefore(3, 60),
    channel: chance.of(channels),
    partnerRole: chance.say(words.roles),
    raised: chance.say(words.raised),
    response,
    responseDetail: response === 'none' ? null : chance.say(words.answers),
    reference: chance.say(words.records),
  };
}
