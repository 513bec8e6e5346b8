import type { Finding, Span } from '#domain/readiness/finding.ts';

/** The words that findings rest on, by the answer they stand in: `summary`, `scopeReferences[0].detail`. */
export type Marks = ReadonlyMap<string, readonly Span[]>;

/** The words of all findings that are met, in the order of each text and without overlaps. */
export function marksIn(findings: readonly Finding[]): Marks {
  const marks = new Map<string, Span[]>();
  for (const { path, met, words } of findings) {
    if (met && words.length > 0) marks.set(path, [...(marks.get(path) ?? []), ...words]);
  }
  return new Map([...marks].map(([path, spans]) => [path, joined(spans)]));
}

/** A text in pieces, those that are marked and those between them; together they are the text to the last character. */
export function pieces(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}
