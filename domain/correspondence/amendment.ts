import {
  answerAt,
  type CaseContent,
  isSameAnswer,
  type Pin,
  pinOf,
  readAmended,
} from '#domain/correspondence/question.ts';
import type { Field, ProblemCode, Typed } from '#domain/intake/field.ts';
import { type Problem, problemsOf } from '#domain/intake/problem.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import { type StepName, stepShapes, type WaivableItem } from '#domain/intake/steps.ts';
import { type TypedEntry, type TypedStep, typedOf } from '#domain/intake/typed.ts';

/** An answer of a case and what it is to become: ISO days, codes, text; null where an optional one is emptied. */
export interface Amendment {
  path: string;
  before: string | null;
  after: string | null;
}

/** What is wrong with an amended answer; `part`: of a date. `also`: the rule belongs to another field of the entry. */
export interface AmendmentProblem {
  path: string;
  code: ProblemCode;
  part: string | null;
  also: string | null;
}

/**
 * Judges amended answers by the rules that the form has for them: each by its field's own, and all of them together by
 * the rules between fields. A case that did not keep a rule before, such as an old one, is not held to it now.
 *
 * @param typed for each path what was typed in its place
 * @param today the latest ISO date that counts as today
 * @returns those that say something else than before; nobody amends by typing the same again
 */
export function judgeAmendments(
  content: CaseContent,
  typed: ReadonlyMap<string, Typed>,
  today: string,
): { ok: true; amendments: Amendment[] } | { ok: false; problems: AmendmentProblem[] } {
  const amendments: Amendment[] = [];
  const problems: AmendmentProblem[] = [];
  for (const [path, value] of typed) {
    const pin = pinOf(path);
    const before = answerAt(content, path);
    if (!pin?.amendable || before === undefined) continue;
    const read = readAmended(pin, value, today);
    if (!read.ok) problems.push({ path, code: read.code, part: read.part, also: null });
    else if (!isSameAnswer(before, read.answer)) amendments.push({ path, before, after: read.answer });
  }
  problems.push(...broken(content, amendments, today));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, amendments };
}

/** The rules between fields that hold before the amendments and not after them. */
function broken(content: CaseContent, amendments: readonly Amendment[], today: string): AmendmentProblem[] {
  const pins = amendments.map(({ path }) => pinOf(path)).filter((pin) => pin !== null);
  const amended = amendedContent(content, amendments);
  return [...new Set(pins.map(({ step }) => step))].flatMap((step) => {
    const known = new Set(problemsIn(step, content, today).map(({ path, code }) => `${path} ${code}`));
    return problemsIn(step, amended, today)
      .filter(({ path, code }) => !known.has(`${path} ${code}`))
      .map(({ path, code }) => {
        const place = path.replace(/\.(day|month|year)$/, '');
        const own = pins.find((pin) => placeIn(pin) === place) ?? cause(pins, step, place, code);
        return { path: own.path, code, part: null, also: placeIn(own) === place ? null : place };
      });
  });
}

/** The answer that decides whether a rule between fields asks for another. */
const decides: Partial<Record<ProblemCode, string>> = {
  timeline_impact_required: 'condition',
  response_detail_required: 'response',
  due_before_agreed: 'agreedOn',
};

/** The amended answer that a problem of another field of its entry came from. */
function cause(pins: readonly Pin[], step: StepName, place: string, code: ProblemCode): Pin {
  const own = pins.filter((pin) => pin.step === step && place.startsWith(pin.path.slice(0, pin.path.indexOf('.') + 1)));
  const found = own.find(({ name }) => name === decides[code]) ?? own[0];
  if (!found) throw new Error(`No amendment led to ${code} at ${place}.`);
  return found;
}

/** Where the form has an answer: the reason of a waiver is a field of its step. */
function placeIn({ path, name }: Pin): string {
  return name === 'waiverReason' ? name : path;
}

function problemsIn(step: StepName, content: CaseContent, today: string): Problem[] {
  const read = stepSchema(step, today).safeParse(typedStep(step, content));
  return read.success ? [] : read.error.issues.flatMap(problemsOf);
}

/** The answers of a step as a form would hold them. */
function typedStep(step: StepName, content: CaseContent): TypedStep {
  const { fields, list } = stepShapes[step];
  if (fields) return typedEntry(fields, content);
  const reason = list.waiver ? content.waivers[list.waiver] : undefined;
  const waiver: TypedEntry = list.waiver
    ? { waived: reason === undefined ? '' : 'yes', waiverReason: reason ?? '' }
    : {};
  return { [list.name]: content[list.name].map((entry) => typedEntry(list.fields, entry)), ...waiver };
}

function typedEntry(fields: Readonly<Record<string, Field>>, answers: object): TypedEntry {
  return typedOf(fields, answers as Record<string, string | null>);
}

function amendedContent(content: CaseContent, amendments: readonly Amendment[]): CaseContent {
  const changed = structuredClone(content);
  for (const { path, after } of amendments) {
    const pin = pinOf(path);
    if (!pin) continue;
    if (pin.name === 'waiverReason') changed.waivers[pin.step as WaivableItem] = after ?? '';
    else {
      const holder = pin.list ? changed[pin.list][pin.entry ?? 0] : changed;
      if (holder) (holder as Record<string, unknown>)[pin.name] = after;
    }
  }
  return changed;
}
