// npm run --silent readiness:score: reads lines of JSON {"id", "language", "field", "text"} and writes {"id", "score"} for each.
import { createInterface } from 'node:readline';
import { type Locale, locale } from '#domain/identity/user.ts';
import { type AnswerField, isAnswerField } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';

type Line = { ok: true; id: unknown; language: Locale; field: AnswerField; text: string } | { ok: false; why: string };

let number = 0;
for await (const written of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (written.trim() === '') continue;
  const line = readLine(written);
  if (line.ok) {
    const { score } = judgeText(line.field, line.text, line.language);
    const taken = process.stdout.write(`${JSON.stringify({ id: line.id, score: Number(score.toFixed(4)) })}\n`);
    if (!taken) await new Promise((resume) => process.stdout.once('drain', resume));
  } else {
    console.error(`Line ${number}: ${line.why}`);
    process.exitCode = 1;
  }
}

function readLine(written: string): Line {
  const fail = (why: string): Line => ({ ok: false, why });
  let read: unknown;
  try {
    read = JSON.parse(written);
  } catch {
    return fail('this is not JSON.');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return fail('this is not a JSON object.');
  const { id, language, field, text } = read as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return fail('"id" is neither a string nor a number.');
  const known = locale.safeParse(language);
  if (!known.success) return fail(`"language" is none of ${locale.options.join(', ')}.`);
  if (!isAnswerField(field)) return fail(`"field" names no answer that is judged: ${JSON.stringify(field)}.`);
  if (typeof text !== 'string') return fail('"text" is not a string.');
  return { ok: true, id, language: known.data, field, text };
}
