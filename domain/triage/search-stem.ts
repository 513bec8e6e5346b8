import { type Locale, locales } from '#domain/identity/user.ts';

/**
 * What the forms of a word have in common, so that one finds the others: singular and plural, with the article that
 * Swedish hangs on, of verbs the forms in which cases tell of things. Light on purpose, and blind to accents, since half
 * of those who search leave them out: the usual stemmers stem "informações" and "informacoes" to two different things.
 *
 * @param word folded
 */
export function stemOf(word: string, language: Locale): string {
  if (word.length < 4 || !lettersAlone.test(word)) return word;
  const known = remembered[language].get(word);
  if (known !== undefined) return known;
  const stem = stemmers[language](word);
  if (remembered[language].size < mostRemembered) remembered[language].set(word, stem);
  return stem;
}

/** The stems that a word has in any of the languages: somebody who searches names none. */
export function stemsOf(word: string): string[] {
  return [...new Set(locales.map((language) => stemOf(word, language)))];
}

const lettersAlone = /^[a-z]+$/;
/** Texts of a thousand cases have some ten thousand different words; stems of the rest are reckoned each time. */
const mostRemembered = 20_000;
const remembered = Object.fromEntries(locales.map((language) => [language, new Map<string, string>()])) as Record<
  Locale,
  Map<string, string>
>;

const stemmers: Record<Locale, (word: string) => string> = {
  en: english,
  it: italian,
  sv: swedish,
  nl: dutch,
  'pt-BR': portuguese,
  es: spanish,
};

/** Takes the first ending off that leaves at least `least` letters. */
function cut(word: string, endings: RegExp, least: number): string {
  const at = word.search(endings);
  return at >= least ? word.slice(0, at) : word;
}

function single(word: string): string {
  return word.replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1');
}

/** orders, deliveries, exported, shipping, configuration and configured */
function english(word: string): string {
  let stem = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh|zz)es$/, '$1')
    .replace(/([^siu])s$/, '$1');
  stem = cut(stem, /(?:isations?|izations?)$/, 4).replace(/i[sz]$/, '');
  if (stem === word || stem.length >= 4) stem = cut(stem, /ations?$/, 4);
  stem = stem.replace(/ied$/, 'y');
  if (!stem.endsWith('eed')) stem = cutVowelled(stem, /(?:ed|ing)$/);
  stem = cut(stem, /ly$/, 5);
  stem = cut(stem, /(?:i[sz]e?|ate?)$/, 5);
  stem = single(cut(stem, /e$/, 3)).replace(/y$/, 'i');
  return stem.length > 5 ? stem.replace(/i$/, '') : stem;
}

/** "bring" and "need" have no stem without their ending. */
function cutVowelled(word: string, endings: RegExp): string {
  const stem = cut(word, endings, 3);
  return /[aeiouy]/.test(stem) ? stem : word;
}

/** ordini, consegnata, esportazione and esportare, banche */
function italian(word: string): string {
  const stem = cut(
    word,
    /(?:azion[ei]|izion[ei]|ament[oi]|iment[oi]|amente|ando|endo|avan?[oa]?|iranno|eranno|erann?o|at[oaei]|ut[oaei]|it[oaei]|are|ere|ire|an[oe]|on[oe])$/,
    4,
  );
  return cut(cut(stem, /[aeiou]{1,2}$/, 3), /h$/, 3);
}

/** pedidos, almacenes, luces, exportaron, integraciones and integrado */
function spanish(word: string): string {
  let stem = word;
  for (let plural = 0; plural < 2; plural += 1) {
    if (stem.endsWith('ces')) stem = `${stem.slice(0, -3)}z`;
    else if (/[bdfghjklmnprstvxyzi]es$/.test(stem)) stem = cut(stem, /es$/, 3);
    else if (/[aeou]s$/.test(stem)) stem = cut(stem, /s$/, 3);
  }
  stem = cut(
    stem,
    /(?:acion|ando|iendo|aron|ieron|aban?|iria[ns]?|eria[ns]?|aria[ns]?|ad[oa]|id[oa]|amos|emos|imos|ar|er|ir)$/,
    4,
  );
  return cut(stem, /[aeo]n?$/, 4);
}

/** informações, fiscais, itens, papéis, exportaram, entregues */
function portuguese(word: string): string {
  let stem = portugueseSingular(word);
  stem = cut(
    stem,
    /(?:acao|icao|ando|endo|indo|aram|eram|iram|avam?|ariam?|eriam?|ad[oa]|id[oa]|amos|emos|ou|ar|er|ir)$/,
    4,
  );
  stem = stem.replace(/[ei]l$/, 'l');
  return cut(cut(stem, /(?:[aeo]|am|em)$/, 3), /(?<=[gq])u$/, 3);
}

function portugueseSingular(word: string): string {
  const [ending, singular] = portuguesePlurals.find(([plural]) => plural.test(word)) ?? [];
  return ending && singular !== undefined ? word.replace(ending, singular) : word;
}

const portuguesePlurals: [RegExp, string][] = [
  [/[oa]es$/, 'ao'],
  [/(?<=..)ns$/, 'm'],
  [/(?<=..)ais$/, 'al'],
  [/eis$/, 'il'],
  [/(?<=[ou])is$/, 'l'],
  [/(?<=[rzs])es$/, ''],
  [/(?<=[aeou])s$/, ''],
];

/** leveranserna, fakturan, ordrar, artikeln, avtalet, exporterade */
function swedish(word: string): string {
  let stem = word.replace(/igt$/, 'ig').replace(/ers$/, 'er');
  stem = cut(
    stem,
    /(?:erades|eringarna|eringar|eringen|ering|erade|erats|erat|erad|erar|eras|era|ernas|arnas|ornas|arna|erna|orna|ades|ens|ets|ena|ade|ats|ern|erns|ar|er|or|en|et|an|at|as|na|a|e)$/,
    3,
  );
  stem = stem.replace(/eln$/, 'el').replace(/(?<=[bdgkt])el$/, 'l');
  return single(stem.length > 3 ? stem.replace(/(?<=[dgkmpt])r$/, '') : stem);
}

/** bestellingen, prijzen, problemen, exporteert, geleverd */
function dutch(word: string): string {
  let stem = word.replace(/heden$/, 'heid').replace(/^ge(?=[a-z]{4,}[dt]$)/, '');
  const participle = stem !== word && !word.endsWith('heden');
  stem = cut(stem, /(?<=[bcdfghklmnprtwe])s$/, 3);
  stem = cut(stem, /(?:eren|eert|eerde?n?|eer)$/, 4);
  stem = cut(stem, /en$/, 3);
  stem = cut(stem, /ing$/, 4);
  stem = single(cut(stem, /e$/, 3));
  if (participle) stem = cut(stem, /[dt]$/, 3);
  stem = stem.replace(/(?<=[klmnprgfbv])t$/, '').replace(/((aa|ee|oo|uu)[a-z])[dt]$/, '$1');
  return single(stem)
    .replace(/(aa|ee|oo|uu)(?=[a-z]?$)/, (pair) => pair.slice(1))
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
