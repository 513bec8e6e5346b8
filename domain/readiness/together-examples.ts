import { plusDays } from '#domain/calendar/iso-day.ts';
import { belongs, marksOf } from '#domain/readiness/belonging.ts';
import { type Observation, pathOf, type Reading, textOf } from '#domain/readiness/observation.ts';
import { firstOf } from '#domain/readiness/together-contacts.ts';

/** How long after its last example a matter may have settled itself unnoticed, in days. */
const oldAfter = 30;

/** Of the examples: those from before there was anything to expect, and whether the matter still goes on. */
export function ofExamples({ answers, language, today }: Reading): Observation[] {
  const { scopeReferences, partnerContacts, examples } = answers;
  const marks = marksOf(scopeReferences, language);
  const agreed = firstOf(scopeReferences.map(({ agreedOn }) => agreedOn));
  const found = examples.flatMap((entry, position): Observation[] => {
    const { occurredOn } = entry;
    if (!occurredOn) return [];
    const observation = (code: Observation['code'], day: string): Observation[] => [
      {
        code,
        step: 'examples',
        at: pathOf('examples', entry, position, 'occurredOn'),
        values: { occurred: { day: occurredOn }, day: { day } },
      },
    ];
    if (agreed && occurredOn < agreed) return observation('example_before_agreed', agreed);
    const text = textOf(entry);
    const shown = scopeReferences.filter((_, at) => marks[at] && belongs(text, marks[at], language));
    const due = shown.length === 1 ? shown[0]?.dueOn : null;
    return due && occurredOn < due ? observation('example_before_due', due) : [];
  });
  return [...found, ...ofTheirDays(days(examples), days(partnerContacts), today)];

  function days(entries: readonly { occurredOn?: string | null; contactedOn?: string | null }[]): string[] {
    return entries.flatMap(({ occurredOn, contactedOn }) => occurredOn ?? contactedOn ?? []).sort();
  }
}

function ofTheirDays(occurred: string[], contacted: string[], today: string): Observation[] {
  const last = occurred.at(-1);
  const first = contacted[0];
  if (!last || !first) return [];
  const observation = (code: Observation['code'], raised: string): Observation[] => [
    { code, step: 'examples', values: { last: { day: last }, raised: { day: raised } } },
  ];
  if (last < first) return observation('examples_before_contact', first);
  const again = contacted.at(-1) ?? first;
  return last < again && plusDays(last, oldAfter) < today ? observation('examples_grown_old', again) : [];
}
