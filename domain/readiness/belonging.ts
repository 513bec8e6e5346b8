import type { Locale } from '#domain/identity/user.ts';
import type { ReadinessAnswers } from '#domain/readiness/answers.ts';
import { fold } from '#domain/readiness/text.ts';

type ScopeEntry = ReadinessAnswers['scopeReferences'][number];

/** What a deliverable can be recognised by: the number of its section, and the words that are its own. */
export interface Marks {
  numbers: string[];
  words: string[];
}

/**
 * What each deliverable can be recognised by in another text. Words that two deliverables share tell nothing, nor do
 * those that stand in every case; a deliverable with nothing of its own gets null, so that nothing is said of it.
 */
export function marksOf(entries: readonly ScopeEntry[], language: Locale): (Marks | null)[] {
  const own = entries.map(({ section, deliverable }) => wordsIn(`${section ?? ''} ${deliverable ?? ''}`, language));
  // What was added later may well change another deliverable, and then bears its words.
  const agreed = own.filter((_, index) => entries[index]?.condition !== 'added-later');
  return entries.map(({ section }, index) => {
    const others = agreed.filter((words) => words !== own[index]).flat();
    const words = (own[index] ?? []).filter((word) => !others.some((other) => isSame(word, other)));
    const numbers = numbersIn(section);
    return words.length + numbers.length > 0 ? { numbers, words } : null;
  });
}

/** All that a deliverable can be recognised by, shared or not: enough to say that a text is about something else. */
export function everyMark({ section, deliverable, detail }: ScopeEntry, language: Locale): Marks {
  return {
    numbers: numbersIn(section),
    words: wordsIn(`${section ?? ''} ${deliverable ?? ''} ${detail ?? ''}`, language),
  };
}

/** Whether a text speaks of a deliverable. Rather once too often: what it leads to is a claim that something is missing. */
export function belongs(text: string, { numbers, words }: Marks, language: Locale): boolean {
  if (numbers.some((number) => new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(text)))
    return true;
  const said = wordsIn(text, language);
  return words.some((word) => said.some((other) => isSame(word, other)));
}

/**
 * Which deliverables each text speaks of, by index: those that it names by their number, else those that it shares own
 * words with, as long as it shares half as many as with the one it shares most. None: it cannot be told.
 */
export function whereTextsBelong(
  entries: readonly (ScopeEntry & { documentTitle?: string | null })[],
  texts: readonly string[],
  language: Locale,
): number[][] {
  const marks = marksOf(entries, language);
  const indices = [...entries.keys()];
  if (entries.length === 1) return texts.map(() => indices);
  return texts.map((text) => {
    const named = indices.filter((index) => {
      const { section, documentTitle } = entries[index] ?? {};
      return numbersIn(section, documentTitle).some((number) => isCited(text, number));
    });
    if (named.length > 0) return named;
    const said = wordsIn(text, language);
    const shared = marks.map((own) => said.filter((word) => own?.words.some((other) => isSame(word, other))).length);
    const most = Math.max(0, ...shared);
    return most === 0 ? [] : indices.filter((index) => (shared[index] ?? 0) * 2 >= most);
  });
}

/** What is read of a concern to tell whether an example is one of it. */
interface Subject {
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
 * Which concern each example belongs to, by index; null where that is not clear, as it has to be before it is said to
 * the partner. An example that names the number of a section (4.2, CR-07) belongs to it; otherwise words decide that
 * stand at one concern alone: one has at least two of them, and twice as many as any other. Works on the forms of
 * words, not on a language. A sole concern has all examples.
 */
export function whereExamplesBelong(subjects: readonly Subject[], instances: readonly Instance[]): (number | null)[] {
  if (subjects.length === 1) return instances.map(() => 0);
  const numbers = subjects.map(({ section, documentTitle }) => numbersIn(section, documentTitle));
  const stems = subjects.map((subject) => stemsIn([subject.section, subject.deliverable, subject.detail]));
  return instances.map(({ whatHappened, expected, reference }) => {
    const texts = [whatHappened, expected, reference];
    const named = numbers.flatMap((own, index) =>
      own.some((number) => isCited(texts.join('\n'), number)) ? [index] : [],
    );
    if (named.length === 1) return named[0] ?? null;
    return clearest(stems, stemsIn(texts));
  });
}

function clearest(subjects: readonly ReadonlySet<string>[], words: ReadonlySet<string>): number | null {
  const scores = subjects.map((own, index) => {
    const elsewhere = subjects.filter((_, other) => other !== index);
    return [...own].filter((stem) => words.has(stem) && !elsewhere.some((other) => other.has(stem))).length;
  });
  const [best = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return best >= 2 && best >= 2 * second ? scores.indexOf(best) : null;
}

/** The beginnings of the longer words: enough to know a word again in another form. */
function stemsIn(texts: readonly (string | null)[]): Set<string> {
  const words = fold(texts.join(' ').toWellFormed()).match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}

/**
 * The numbers by which others cite a passage: those of the section, and of the document when it bears its number in its
 * name (CR-07). A draft keeps longer sections than a case may have; what stands further behind tells nothing.
 */
function numbersIn(section: string | null | undefined, documentTitle?: string | null): string[] {
  const numbers = [
    ...((section ?? '').slice(0, longestSection).match(/\d+(?:\.\d+)+/g) ?? []),
    ...((documentTitle ?? '').slice(0, longestSection).match(/\p{Lu}{2,}-\d+(?![\d-])/gu) ?? []),
  ];
  return [...new Set(numbers)].slice(0, mostNumbers);
}

/** Whether a text names a number as such: § 4.2, but not 14.2, 4.25 or 4.2.1; and no amount, which has a unit. */
function isCited(text: string, number: string): boolean {
  const literal = number.replaceAll('.', '\\.');
  const cited = /^\d/.test(number) ? `(?:§|\\p{L}{4,}\\.?)\\s*${literal}(?!\\s*[%€$])` : literal;
  return new RegExp(`(?<![\\p{L}\\p{N}.,])${cited}(?![\\p{L}\\p{N}]|[.,-]\\p{N})`, 'u').test(text);
}

/** Words of five letters or more, and names such as Hyvä, IVA or 3DS, folded; each once. */
function wordsIn(text: string, language: Locale): string[] {
  const found = new Set<string>();
  for (const [run] of text
    .toWellFormed()
    .slice(0, longestText)
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = fold(run);
    if (isName(run) || (word.length >= 5 && !/^\d/.test(word))) {
      if (!isEverywhere(word, language)) found.add(word);
    }
  }
  return [...found];
}

function isName(run: string): boolean {
  if (run.length < 3 || !/\p{Lu}/u.test(run)) return false;
  return run === run.toUpperCase() || (run.length >= 4 && /^\p{Lu}/u.test(run));
}

/** The same word in another form, or a part of a compound: *price* and *prices*, *modulen* and *tilläggsmoduler*. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 5) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared += 1;
  if (shared >= 5 && shared / short.length >= 0.75) return true;
  const stem = short.slice(0, Math.max(5, short.length - 2));
  return long.length > short.length + 2 && long.includes(stem);
}

function isEverywhere(word: string, language: Locale): boolean {
  return everywhere[language].some((stem) => word.startsWith(stem));
}

const longestText = 20_000;
/** The limit of the field. Each number is sought in every text, so there are few. */
const longestSection = 200;
const mostNumbers = 8;

/** Beginnings of words that any case can have, whatever it is about. */
const everywhere: Record<Locale, string[]> = {
  en: stems(
    'custom compan partner shop store page system document section whole after before about every under within their there which other where project deliver contract business central should would could until since without',
  ),
  it: stems(
    'client aziend partner negoz pagin sistem document capitol sezion punto prima dopo ogni tutt altr dove quand contratt progett consegn entro verso fuori nostr loro senza sulla della delle degli dalla dalle nella nelle',
  ),
  sv: stems(
    'kund partner butik sidor sidan dokument avsnitt under efter innan varje hela projekt lever avtal inklusive samtliga deras vilka eller mellan enligt bland fortfarande inom',
  ),
  nl: stems(
    'klant partner winkel pagina systeem document onder voor binnen alle project oplever contract welke waar tussen volgens zonder onze nog worden hebben',
  ),
  'pt-BR': stems(
    'client empres parceir loja pagin sistem document secao item todo toda antes depois entre outro onde quando contrat projet entreg nosso nossa sobre ambos igual',
  ),
  es: stems(
    'client empres partner tienda pagin sistem document seccion punto todos todas antes despues entre otros donde cuando contrat proyect entreg nuestro nuestra sobre correct',
  ),
};

function stems(words: string): string[] {
  return words.split(' ');
}
