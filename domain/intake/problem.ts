import type { DateParts } from '#domain/intake/calendar-date.ts';
import type { ProblemCode } from '#domain/intake/field.ts';

/** What is wrong, and where: `scopeReferences[0].agreedOn`; the whole: `$`. */
export interface Problem {
  path: string;
  code: ProblemCode;
}

/** An issue of zod in our words: one problem, or one for each key that nobody knows. */
export function problemsOf(issue: { path: PropertyKey[]; message: string; keys?: string[] }): Problem[] {
  const paths = issue.keys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => ({ path: writePath(path), code: issue.message as ProblemCode }));
}

/** Where in a step a problem is: `entry` counts from 0, null outside of lists; `part` is the part of a date. */
export interface Place {
  entry: number | null;
  field: string;
  part: keyof DateParts | null;
}

/** Reads the path of a problem of a step, such as `scopeReferences[0].agreedOn.year`. */
export function placeOf(path: string): Place {
  const [, entry, field = path, part] = /^(?:\w+\[(\d+)\]\.)?(\w+)(?:\.(day|month|year))?$/.exec(path) ?? [];
  return { entry: entry === undefined ? null : Number(entry), field, part: (part as keyof DateParts) ?? null };
}

/** Writes a path as people write it in JSON. */
function writePath(path: readonly PropertyKey[]): string {
  const written = path.map((key, index) => {
    if (typeof key === 'number') return `[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `[${JSON.stringify(name)}]`;
    return index === 0 ? name : `.${name}`;
  });
  return written.join('') || '$';
}
