import type { Locale } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { ReadinessAnswers } from '#domain/readiness/answers.ts';
import type { AnswerField, Finding, Point, Readiness, RuleCode } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';

/** An answer with its place, and what the entry around it adds. */
interface Answer {
  step: StepName;
  path: string;
  field: AnswerField;
  text: string;
  /** rules that another answer of the same entry meets */
  granted: readonly RuleCode[];
}

/**
 * How actionable the answers of a draft or a case are (F13). Nothing here keeps anybody from sending: it is advice to
 * the customer and a key to sort by for the CSM.
 *
 * @param language the language that the answers are written in
 * @param today ISO day of the reader
 * @param judge judges one text; somebody with many texts that are alike remembers what it said
 */
export function judgeReadiness(
  answers: ReadinessAnswers,
  language: Locale,
  today: string,
  judge: typeof judgeText = judgeText,
): Readiness {
  const findings: Finding[] = [];
  let reached = 0;
  let reachable = 0;
  for (const { step, path, field, text, granted } of answersToJudge(answers, today)) {
    const judged = judge(field, text, language);
    const own = judged.findings.map((finding): Finding => {
      const met = finding.met || (text.trim() !== '' && granted.includes(finding.rule));
      return { ...finding, step, path, met };
    });
    findings.push(...own);
    // What is met counts twice what the text says beyond it.
    const met = own.filter((finding) => finding.met).length / own.length;
    reached += own.length * ((judged.score / 100 + 2 * met) / 3);
    reachable += own.length;
  }
  const points = pointsOf(findings);
  return {
    findings,
    points,
    met: points.filter(({ met }) => met).length,
    applicable: points.length,
    score: reachable === 0 ? 0 : Math.round((100 * reached) / reachable),
  };
}

/** One point for each rule of each field: an entry that misses it misses it for the case. */
function pointsOf(findings: readonly Finding[]): Point[] {
  const points = new Map<string, Point>();
  for (const { field, rule, met } of findings) {
    const key = `${field} ${rule}`;
    const point = points.get(key) ?? { field, rule, met: true, entries: 0, metIn: 0 };
    point.entries += 1;
    if (met) point.metIn += 1;
    point.met = point.metIn === point.entries;
    points.set(key, point);
  }
  return [...points.values()];
}

/**
 * The answers in the order of the form. A required answer that is blank is judged as empty, so that its points are
 * missing; an optional one is left out. A waived list asks for nothing.
 */
function answersToJudge(answers: ReadinessAnswers, today: string): Answer[] {
  const found: Answer[] = [];
  const add = (step: StepName, path: string, field: AnswerField, text: string | null | undefined, more: More = {}) => {
    const blank = !text || text.trim() === '';
    if (blank && more.optional) return;
    found.push({ step, path, field, text: text ?? '', granted: more.granted ?? [] });
  };
  add('concern', 'summary', 'summary', answers.summary);
  add('concern', 'businessImpact', 'businessImpact', answers.businessImpact);
  add('concern', 'desiredOutcome', 'desiredOutcome', answers.desiredOutcome);

  if (answers.waivers.scope === undefined) {
    for (const [entry, at] of places(answers.scopeReferences, 'scopeReferences')) {
      add('scope', `${at}.detail`, 'scope.detail', entry.detail, { granted: saidByCondition(entry.condition) });
      add('scope', `${at}.timelineImpact`, 'scope.timelineImpact', entry.timelineImpact, {
        optional: entry.condition !== 'added-later',
      });
    }
  }
  if (answers.waivers.contact === undefined) {
    for (const [entry, at] of places(answers.partnerContacts, 'partnerContacts')) {
      const answered = Boolean(entry.response) && entry.response !== 'none';
      const granted: RuleCode[] = answered || hadTime(entry.contactedOn, today) ? ['time_to_answer'] : [];
      add('contact', `${at}.partnerRole`, 'contact.partnerRole', entry.partnerRole);
      add('contact', `${at}.raised`, 'contact.raised', entry.raised, { granted });
      // A promise has a day; what else was answered has none to ask for.
      if (entry.response === 'promised') {
        add('contact', `${at}.responseDetail`, 'contact.responseDetail', entry.responseDetail);
      }
      add('contact', `${at}.reference`, 'contact.reference', entry.reference);
    }
  }
  for (const [entry, at] of places(answers.examples, 'examples')) {
    add('examples', `${at}.whatHappened`, 'example.whatHappened', entry.whatHappened);
    add('examples', `${at}.expected`, 'example.expected', entry.expected);
    add('examples', `${at}.impact`, 'example.impact', entry.impact);
    add('examples', `${at}.reference`, 'example.reference', entry.reference);
  }
  return found;
}

interface More {
  optional?: boolean;
  granted?: readonly RuleCode[];
}

/** Each entry with its path; a list without an entry is judged as one empty entry. */
function places<Entry extends { readonly index?: number }>(
  list: readonly Entry[],
  name: string,
): [Entry | Partial<Entry>, string][] {
  if (list.length === 0) return [[{}, `${name}[0]`]];
  return list.map((entry, position) => [entry, `${name}[${entry.index ?? position}]`]);
}

/** Of what is not there one can't say how it differs; of what was added, its origin is told, not its fault. */
function saidByCondition(condition: string | null | undefined): RuleCode[] {
  if (condition === 'not-delivered') return ['contrast', 'quantity'];
  return condition === 'added-later' ? ['contrast', 'quantity', 'thing'] : [];
}

/** Five business days and a weekend: whoever was told a week ago has had the time to answer. */
function hadTime(contactedOn: string | null | undefined, today: string): boolean {
  if (!contactedOn) return false;
  return Date.parse(today) - Date.parse(contactedOn) >= 7 * 86_400_000;
}
