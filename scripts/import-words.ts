import { locales } from '#domain/identity/user.ts';
import { bypassReasons } from '#domain/intake/bypass.ts';
import type { Field, Fields } from '#domain/intake/field.ts';
import {
  concernFields,
  entryFields,
  maxEntries,
  projectFields,
  waivableItems,
  waiverReasonLimit,
} from '#domain/intake/steps.ts';
import { characters } from '#domain/intake/text.ts';
import type { ImportProblem } from '#server/intake/imports.ts';
import type { Translate } from '#server/platform/translator.ts';

/**
 * A problem of a case file as a sentence: the words of the form where it has some, else our own, and the code in
 * brackets for whoever reads by program.
 *
 * @param content what the file holds, to count what is too long; undefined where it could not be read
 */
export function describeProblem(problem: ImportProblem, content: unknown, t: Translate): string {
  const words = wordsOfFile(problem) ?? wordsOfForm(problem, content, t);
  return `${printable(problem.path)}: ${words} [${problem.code}]`;
}

/** Names and texts of a file may hold anything; a terminal gets only what it can show. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Problems that only a file can have. */
function wordsOfFile(problem: ImportProblem): string | null {
  switch (problem.code) {
    case 'too_big':
      return 'This file is over 5 MB. No case is that long';
    case 'utf16':
      return 'This file is UTF-16. Save it as UTF-8';
    case 'not_utf8':
      return 'This file is not UTF-8 throughout. Save it as UTF-8';
    case 'json_syntax':
      return `This is not JSON from line ${problem.line}, column ${problem.column} on`;
    case 'json_duplicate_key':
      return `The name at line ${problem.line}, column ${problem.column} stands in this object already`;
    case 'json_too_deep':
      return `Objects and lists are nested too deeply at line ${problem.line}, column ${problem.column}`;
    case 'organization_unknown':
      return 'No organization has this name. Check the spelling, or create it with --create-missing';
    case 'partner_unknown':
      return 'No partner has this name. Check the spelling, or create it with --create-missing';
    case 'too_early':
      return `The partner still has time to answer: this case is ready on ${problem.readyOn}. Or say in bypass why it cannot wait`;
    case 'unknown_key':
      return 'The format has no such name. Check the spelling, or remove it';
    case 'not_an_object':
      return 'Write this as one object: {"name": answer, …}';
    case 'not_a_list':
      return 'Write this as a list: […]';
    case 'entries_required':
      return problem.path === 'examples'
        ? 'Add at least one example'
        : `Add at least one entry, or say in notApplicable why there is none`;
    default:
      return null;
  }
}

function wordsOfForm({ path, code }: ImportProblem, content: unknown, t: Translate): string {
  const { name, group, field } = fieldAt(path);
  const label = group ? t(`Field.${group}.${name}.name`) : name;
  if (code === 'required') {
    return (group ? t(`Field.${group}.${name}.required`) : 'This answer is missing') + choicesOf(name, field);
  }
  const limit = code === 'too_many_entries' ? maxEntries : field && 'limit' in field ? field.limit : waiverReasonLimit;
  const value = valueAt(content, path);
  const count = typeof value === 'string' ? characters(value) : 0;
  const words = t(`Errors.${code}`, { field: label, limit, count }).replace(`${label}: `, '');
  return words + (code === 'not_a_choice' ? choicesOf(name, field) : '');
}

/** What may stand in a field that takes codes. */
function choicesOf(name: string, field: Field | undefined): string {
  const known: Record<string, readonly string[]> = { language: locales, item: waivableItems, reason: bypassReasons };
  const codes = field?.kind === 'choice' ? field.codes : known[name];
  return codes ? ` (${codes.join(', ')})` : '';
}

/** `scopeReferences[0].agreedOn` is the field `agreedOn` of the group `scopeReferences`. */
function fieldAt(path: string): { name: string; group: string | null; field?: Field } {
  const [head = '', ...rest] = steps(path);
  const name = rest.at(-1) ?? head;
  const groups: Record<string, Fields> = { ...entryFields, project: projectFields, concern: concernFields };
  const inEntry = rest.length > 0 ? groups[head]?.[name] : undefined;
  if (inEntry) return { name, group: head, field: inEntry };
  for (const group of ['project', 'concern']) {
    const field = rest.length === 0 ? groups[group]?.[name] : undefined;
    if (field) return { name, group, field };
  }
  return { name, group: null };
}

function valueAt(content: unknown, path: string): unknown {
  return steps(path).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    content,
  );
}

function steps(path: string): string[] {
  return path.match(/\w+/g) ?? [];
}
