import type { FactKind } from '#domain/readiness/fact.ts';
import type { AnswerField, RuleCode } from '#domain/readiness/finding.ts';

/** What one rule asks of an answer. */
export interface Rule {
  /** which facts speak for it, and how much each is worth */
  facts: Partial<Record<FactKind, number>>;
  /** which of them only support it: they are no answer to what is asked, neither alone nor as its words */
  support?: readonly FactKind[];
  /** from how much evidence on it counts as met */
  met: number;
  /** how much evidence is plenty: more of it adds less and less */
  enough: number;
  /** its share of the score of a text */
  weight: number;
}

/** The rules that a field is asked for, in the order in which they are shown. */
export function asked(field: AnswerField): readonly RuleCode[] {
  return questions[field];
}

/** The rule as it holds for a field. */
export function ruleFor(field: AnswerField, code: RuleCode): Rule {
  return { ...rules[code], ...exceptions[field]?.[code] };
}

/** The best practice made checkable; explained in docs/readiness.md. */
const rules: Record<RuleCode, Rule> = {
  thing: {
    // What is counted is named, too.
    facts: { thing: 1, system: 1, common: 1, trait: 1, name: 1, behaviour: 0.8, scene: 2, version: 0.5, quantity: 0.5 },
    support: ['quantity', 'ask', 'question'],
    met: 2,
    enough: 6,
    weight: 5,
  },
  who: { facts: { role: 1, system: 0.6, work: 0.8 }, support: ['work'], met: 0.8, enough: 1.5, weight: 1.2 },
  when: { facts: { date: 1, time: 1, condition: 0.7, version: 0.3 }, met: 0.6, enough: 1.5, weight: 1.5 },
  quantity: { facts: { quantity: 1, money: 1, change: 0.6 }, met: 0.8, enough: 1.5, weight: 1.8 },
  contrast: { facts: { contrast: 1, change: 0.5, section: 0.4 }, met: 0.6, enough: 1.5, weight: 1.5 },
  reference: {
    facts: { identifier: 1, section: 1, link: 1, file: 1, version: 0.5, quotation: 0.8, record: 0.35 },
    met: 0.7,
    enough: 1.5,
    weight: 1.5,
  },
  time_to_answer: { facts: { deadline: 1 }, met: 0.8, enough: 1, weight: 0 },
  could_act: { facts: { ask: 0.8, question: 0.8, role: 0.6 }, met: 0.6, enough: 1.5, weight: 0.2 },
  verifiable: { facts: { quantity: 1, date: 1, section: 1, thing: 0.3, behaviour: 0.3 }, met: 1, enough: 2, weight: 0 },
};

/** A reference that somebody else can open also has a day, or a time, by which it is found. */
const openable: Partial<Rule> = {
  facts: {
    identifier: 1,
    section: 1,
    link: 1,
    file: 1,
    version: 0.5,
    // Two words of a subject are enough to look for it.
    quotation: 2,
    record: 0.5,
    date: 0.6,
    time: 0.3,
  },
};
const costly: Partial<Record<RuleCode, Partial<Rule>>> = {
  quantity: {
    facts: { quantity: 1, money: 1, change: 0.6, work: 0.4, date: 0.2 },
    support: ['work', 'date'],
    // Two customers are few, and a count all the same.
    met: 0.5,
    weight: 2.5,
  },
  who: { weight: 2.5 },
};

/** Where a field asks otherwise: its neighbours in the form say a part of it already. */
const exceptions: Partial<Record<AnswerField, Partial<Record<RuleCode, Partial<Rule>>>>> = {
  businessImpact: costly,
  'example.impact': costly,
  desiredOutcome: { verifiable: { weight: 3 } },
  // The deliverable says what was expected: a figure, or what it does, says what came.
  'scope.detail': {
    thing: { met: 2.5 },
    contrast: { facts: { contrast: 1, change: 0.5, section: 0.5, quantity: 0.5, behaviour: 0.3 }, met: 0.9 },
  },
  'scope.timelineImpact': { when: { facts: { date: 1, time: 1, condition: 0.7, quantity: 1 }, met: 0.3 } },
  'contact.raised': {
    thing: {
      facts: { ...rules.thing.facts, question: 0.5, ask: 0.3, quantity: 0.5, section: 0.8, identifier: 0.8 },
    },
    could_act: { weight: 1.5 },
    time_to_answer: { weight: 0.8 },
  },
  'contact.partnerRole': { could_act: { weight: 4 } },
  'contact.responseDetail': { when: { facts: { date: 1, time: 1, quantity: 0.8, condition: 0.5 } } },
  'contact.reference': { reference: openable },
  'example.reference': { reference: openable },
  'example.whatHappened': {
    thing: { facts: { ...rules.thing.facts, identifier: 0.8, section: 0.5, quantity: 0.3 } },
    who: { facts: { role: 1, system: 0.8, identifier: 0.8, work: 0.8, thing: 0.25 } },
  },
  // What was expected is the contrast: it needs to be something that can be seen.
  'example.expected': {
    contrast: {
      facts: {
        contrast: 0.6,
        quantity: 1,
        time: 1,
        date: 0.6,
        section: 0.8,
        identifier: 0.8,
        thing: 0.5,
        behaviour: 0.4,
      },
      met: 0.8,
    },
  },
};

const questions: Record<AnswerField, readonly RuleCode[]> = {
  summary: ['thing', 'when'],
  businessImpact: ['quantity'],
  desiredOutcome: ['verifiable'],
  'scope.detail': ['thing', 'quantity', 'when', 'contrast'],
  'scope.timelineImpact': ['when'],
  'contact.raised': ['thing', 'time_to_answer'],
  'contact.partnerRole': ['could_act'],
  'contact.responseDetail': ['when'],
  'contact.reference': ['reference'],
  'example.whatHappened': ['thing', 'who'],
  'example.expected': ['contrast'],
  'example.impact': ['quantity'],
  'example.reference': ['reference'],
};
