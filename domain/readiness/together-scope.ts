import { belongs, everyMark, marksOf } from '#domain/readiness/belonging.ts';
import { daysIn } from '#domain/readiness/dates.ts';
import { type Observation, pathOf, type Reading, type ScopeEntry, textOf } from '#domain/readiness/observation.ts';

/** Of the deliverables: which of them no example or contact speaks of, and what the customer’s own addition explains. */
export function ofScope(reading: Reading): Observation[] {
  const { answers, language } = reading;
  const { scopeReferences, partnerContacts, examples } = answers;
  const marks = marksOf(scopeReferences, language);
  const known = scopeReferences.map((entry) => everyMark(entry, language));
  const texts = { no_contact: partnerContacts.map(textOf), no_example: examples.map(textOf) };
  return scopeReferences.flatMap((entry, position): Observation[] => {
    const at = (field: string) => pathOf('scopeReferences', entry, position, field);
    if (entry.condition === 'added-later') return ofAddition(entry, at('timelineImpact'), reading);
    const own = marks[position];
    const section = entry.section?.trim();
    if (!own || !section) return [];
    // Only where each text clearly speaks of another deliverable is it sure that none speaks of this one.
    const elsewhere = (text: string) =>
      !belongs(text, own, language) &&
      known.some((other, place) => place !== position && belongs(text, other, language));
    return (['no_example', 'no_contact'] as const)
      .filter((code) => texts[code].length > 0 && texts[code].every(elsewhere))
      .map((code) => ({ code, step: 'scope', at: at('deliverable'), values: { section } }));
  });
}

/**
 * What was added later explains one move of a date: from the one to the other of the two days that its timeline impact
 * names. Days after that one, in a sentence that begins the story at the same day, it does not explain.
 */
function ofAddition(entry: ScopeEntry, at: string, reading: Reading): Observation[] {
  const impact = entry.timelineImpact?.trim();
  const document = entry.documentTitle?.trim();
  if (!impact || !document) return [];
  const days = [...new Set(daysIn(impact, reading.language, entry.agreedOn ?? reading.today))].sort();
  const [from, to] = days;
  const later = days.length === 2 && from && to ? laterMoves(from, to, entry, reading) : [];
  return to && later.length > 0
    ? [{ code: 'change_explains', step: 'scope', at, values: { document, to: { day: to }, later: { days: later } } }]
    : [{ code: 'addition_named', step: 'scope', at, values: { document } }];
}

function laterMoves(from: string, to: string, entry: ScopeEntry, { answers, language }: Reading): string[] {
  const texts = [
    answers.summary,
    ...answers.scopeReferences.map((other) => (other === entry ? null : other.timelineImpact)),
  ];
  const sentences = texts.flatMap((text) => (text ?? '').split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u));
  const moved = sentences.flatMap((sentence) => {
    const days = daysIn(sentence, language, from);
    return days.includes(from) ? days : [];
  });
  if (moved.length > 0 && answers.goLiveOn) moved.push(answers.goLiveOn);
  return [...new Set(moved)].filter((day) => day > to).sort();
}
