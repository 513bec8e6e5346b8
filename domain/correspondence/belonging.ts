/** What is read of a concern to tell whether an example is one of it. */
interface Subject {
  title: string | null;
  documentTitle: string | null;
  section: string | null;
  deliverable: string | null;
  detail: string | null;
}
interface Instance {
  whatHappened: string | null;
  expected: string | null;
  reference: string | null;
}

/**
 * Which concern each example belongs to, by index; null where that cannot be told. An example that names the number of
 * a section (4.2, CR-07) belongs to it; otherwise words decide that stand at one concern alone, and only where they
 * are clear: one concern has at least two of them, and twice as many as any other. Works on the forms of words, not on
 * a language. A sole concern has all examples.
 */
export function whereExamplesBelong(subjects: readonly Subject[], instances: readonly Instance[]): (number | null)[] {
  if (subjects.length === 1) return instances.map(() => 0);
  const numbers = subjects.map(({ section, documentTitle }) => numbersIn(section ?? '', documentTitle ?? ''));
  const stems = subjects.map((subject) => stemsIn([subject.section, subject.deliverable, subject.detail]));
  return instances.map(({ whatHappened, expected, reference }) => {
    const texts = [whatHappened, expected, reference];
    const named = subjects.flatMap((_, index) =>
      numbers[index]?.some((number) => mentions(texts.join('\n'), number)) ? [index] : [],
    );
    if (named.length === 1) return named[0] ?? null;
    return clearest(stems, stemsIn(texts));
  });
}

/**
 * The numbers by which others cite a passage: those of the section, and of the document when it bears its number in its
 * name (CR-07). One that several concerns share names none of them, which the caller sees by its finding several.
 */
function numbersIn(section: string, documentTitle: string): string[] {
  const numbers = [
    ...(section.slice(0, longestName).match(/\d+(?:\.\d+)+/g) ?? []),
    ...(documentTitle.slice(0, longestName).match(/\p{Lu}{2,}-\d+(?![\d-])/gu) ?? []),
  ];
  return [...new Set(numbers)].slice(0, mostNumbers);
}

/** The limit of both fields, which a draft may exceed. Each number is sought in every example, so there are few. */
const longestName = 200;
const mostNumbers = 8;

/** Whether a text names a number as such: 4.2, but not 14.2, 4.25 or 4.2.1; and no amount, which has a unit. */
function mentions(text: string, number: string): boolean {
  const literal = number.replace(/[.]/g, '\\.');
  const cited = /^\d/.test(number) ? `(?:§|\\p{L}{4,}\\.?)\\s*${literal}(?!\\s*[%€$])` : literal;
  return new RegExp(`(?<![\\p{L}\\p{N}.,])${cited}(?![\\p{L}\\p{N}]|[.,-]\\p{N})`, 'u').test(text);
}

function clearest(subjects: readonly ReadonlySet<string>[], words: ReadonlySet<string>): number | null {
  const scores = subjects.map((own, index) => {
    const elsewhere = subjects.filter((_, other) => other !== index);
    return [...own].filter((stem) => words.has(stem) && !elsewhere.some((other) => other.has(stem))).length;
  });
  const [best = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return best >= 2 && best >= 2 * second ? scores.indexOf(best) : null;
}

/** The beginnings of the longer words, blind to case and accents: enough to know a word again in another form. */
function stemsIn(texts: readonly (string | null)[]): Set<string> {
  const words =
    texts
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}
