/** Where a JSON text stops being one, or names the same key twice; line and column count from 1. */
export interface JsonProblem {
  code: 'json_syntax' | 'json_duplicate_key' | 'json_too_deep';
  line: number;
  column: number;
}

/**
 * Reads a JSON text (RFC 8259) as `JSON.parse` does, but says where it is broken, and refuses what `JSON.parse` takes
 * in silence: a key that stands twice in one object, of which only the last would count.
 */
export function readJson(text: string): { ok: true; value: unknown } | { ok: false; problem: JsonProblem } {
  const fault = findFault(text);
  if (!fault) return { ok: true, value: JSON.parse(text) };
  return { ok: false, problem: { code: fault.code, ...placeOf(text, fault.at) } };
}

interface Fault {
  code: JsonProblem['code'];
  at: number;
}

/** What may come next: a value, a key, the colon after it, or what follows a value; `first` may also be a closing. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more';

/** Far more than any case file nests, and no danger to whoever reads the value by recursion. */
const maxDepth = 64;

function findFault(text: string): Fault | null {
  /** The open objects, with their keys so far, and arrays (null), from the outside in. */
  const open: (Set<string> | null)[] = [];
  let expected: Expected = 'value';
  let at = skipSpace(text, 0);
  const syntax = (): Fault => ({ code: 'json_syntax', at });

  while (at < text.length) {
    const sign = text[at] ?? '';
    const inside = open.at(-1);
    let end = at + 1;

    if (sign === '}' || sign === ']') {
      const empty = sign === '}' ? 'first key' : 'first value';
      if (inside === undefined || (expected !== 'more' && expected !== empty)) return syntax();
      if ((sign === '}') !== (inside !== null)) return syntax();
      open.pop();
      expected = 'more';
    } else if (expected === 'more') {
      if (sign !== ',' || inside === undefined) return syntax();
      expected = inside ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (sign !== ':') return syntax();
      expected = 'value';
    } else if (expected === 'key' || expected === 'first key') {
      end = sign === '"' ? endOfString(text, at) : at;
      if (end <= at || !inside) return syntax();
      const key = JSON.parse(text.slice(at, end)) as string;
      if (inside.has(key)) return { code: 'json_duplicate_key', at };
      inside.add(key);
      expected = 'colon';
    } else if (sign === '{' || sign === '[') {
      if (open.length === maxDepth) return { code: 'json_too_deep', at };
      open.push(sign === '{' ? new Set() : null);
      expected = sign === '{' ? 'first key' : 'first value';
    } else {
      end = sign === '"' ? endOfString(text, at) : endOfWord(text, at);
      if (end <= at) return syntax();
      expected = 'more';
    }
    at = skipSpace(text, end);
  }
  return expected === 'more' && open.length === 0 ? null : syntax();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at] ?? '')) at += 1;
  return at;
}

/** The place after the closing quote; `from` itself where the string is broken. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') return at + 1;
    if (sign < ' ') return from;
    if (sign === '\\') {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
      if (!escaped) return from;
      at += escaped[0].length;
    }
  }
  return from;
}

/** The place after a number, `true`, `false` or `null`; `from` itself where there is none. */
function endOfWord(text: string, from: number): number {
  const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
  word.lastIndex = from;
  return word.test(text) ? word.lastIndex : from;
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}
