import { describe, expect, test } from 'vitest';
import { draftLetter, type Letter, type LetterFrame, type TypedSteps } from '#domain/correspondence/letter.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { writeLetter } from '#server/correspondence/letter-text.ts';
import { asTyped, demoAnswers } from '#tests/support/demo-case.ts';

const writers: Record<Locale, [organization: string, signer: string]> = {
  en: ['Pikeham Industrial Supply Ltd', 'Harriet Cole'],
  it: ['Ferramenta Valdorba S.p.A.', 'Chiara Fabbri'],
  sv: ['Fjällbo Byggvaror AB', 'Linnéa Sjöstrand'],
  nl: ['Polderhof Tuin & Terras B.V.', 'Marieke de Wit'],
  'pt-BR': ['Lojas Serra Azulada S.A.', 'Thiago Moreira'],
  es: ['Distribuciones Montegrís, S.L.', 'Lucía Romero'],
};

describe.each(locales)('the example case written in %s', (written) => {
  const [organization, signer] = writers[written];
  const letter = letterOf(asTyped(demoAnswers(written)), { organization, signer, answerBy: '2026-11-27' });
  test.each(locales)('makes a letter in %s', async (language) => {
    const { subject, body } = await writeLetter(letter, language);
    await expect(`${subject}\n\n${body}\n`).toMatchFileSnapshot(
      `../../domain/correspondence/letters/${written}.${language}.txt`,
    );
  });
});

function letterOf(typed: TypedSteps, frame: LetterFrame): Letter {
  const letter = draftLetter(typed, frame);
  if (!letter) throw new Error('nothing to write about');
  return letter;
}
