import type { Locale } from '#domain/identity/user.ts';

/** How the forms of a word find together: enough for a lexicon, not for a grammar. */
export interface Stemmer {
  /** @param word folded */
  stem(word: string): string;
  /** whether words are written together: orderrad, betaalmodule */
  compounds: boolean;
  /** whether letters with and without accent are different letters: får, far */
  accentsMatter: boolean;
}

export const stemmers: Record<Locale, Stemmer> = {
  en: { stem: english, compounds: false, accentsMatter: false },
  it: { stem: italian, compounds: false, accentsMatter: false },
  sv: { stem: swedish, compounds: true, accentsMatter: true },
  nl: { stem: dutch, compounds: true, accentsMatter: false },
  'pt-BR': { stem: portuguese, compounds: false, accentsMatter: false },
  es: { stem: spanish, compounds: false, accentsMatter: false },
};

function english(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function italian(word: string): string {
  return long(word.replace(/[aeiou]{1,2}$/, '').replace(/h$/, ''), word);
}

function spanish(word: string): string {
  return long(word.replace(/s$/, '').replace(/[aeiou]{1,2}$/, ''), word.replace(/s$/, ''));
}

function portuguese(word: string): string {
  const singular = word
    .replace(/[oa]es$/, 'ao')
    .replace(/ns$/, 'm')
    .replace(/([aeo])is$/, '$1l')
    .replace(/s$/, '');
  // conversa is not conversao
  return singular.endsWith('ao') ? singular : long(singular.replace(/[aeiou]{1,2}$/, ''), singular);
}

/** A stem of three letters is a stem of too many words. */
function long(stem: string, word: string): string {
  return stem.length >= 4 ? stem : word;
}

function swedish(word: string): string {
  const stem = word.replace(
    /(?:arnas|ernas|ornas|arna|erna|orna|ens|ets|ans|ar|er|or|en|et|an|na|ns|ts|n|t|a|e|(?<!s)s)$/,
    '',
  );
  return stem.length >= 4 ? stem : word;
}

function dutch(word: string): string {
  const stem = word.replace(/(?:tjes|jes|tje|je|en|es|e|s|n)$/, '');
  if (stem.length < 3) return word;
  // winkels, winkelen; bonnen and bon, wagens and wagen
  return stem.replace(/([bdfgklmnprst])\1$/, '$1').replace(/(aa|ee|oo|uu)(?=[^aeiou]$)/, (pair) => pair.slice(1));
}
