import { judgeText } from '#domain/readiness/rules.ts';

type Judged = ReturnType<typeof judgeText>;

const known = new Map<string, Judged>();

/**
 * Judges a generated text. There are few but for the numbers in them, and it makes no difference which number of five
 * digits that is: each is judged once.
 */
export const judgeGenerated: typeof judgeText = (field, text, language) => {
  const key = `${language} ${field} ${text.replaceAll(/\d{5}/g, '#')}`;
  const judged = known.get(key) ?? judgeText(field, text, language);
  known.set(key, judged);
  return judged;
};
