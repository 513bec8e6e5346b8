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

/** A draft keeps longer sections than a case may have; what stands further behind tells no deliverable from another. */
function numbersIn(section: string | null | undefined): string[] {
  const numbers = (section ?? '').slice(0, longestSection).match(/\d+(?:\.\d+)+/g);
  return [...new Set(numbers)].slice(0, mostNumbers);
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
