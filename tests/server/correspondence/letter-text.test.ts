import fc from 'fast-check';
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

test('whatever is not typed yet is left out of it, in every language', async () => {
  const whole = asTyped(demoAnswers('en'));
  const blank = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(blank, fc.constantFrom(...locales), async (places, language) => {
      const letter = draftLetter(without(whole, new Set(places)), { organization: 'A', signer: 'B', answerBy: day });
      if (!letter) return;
      const { subject, body, pieces } = await writeLetter(letter, language);
      expect(`${subject}${body}`).not.toMatch(/undefined|null|NaN|Invalid|[{}]|\n{3}|: *$/);
      expect(pieces.map(({ text }) => text).join('')).toBe(body);
    }),
  );
});

const day = '2026-11-27';

/** The same answers, each whose number is among `places` left blank. */
function without(typed: TypedSteps, places: ReadonlySet<number>): TypedSteps {
  let place = 0;
  const text = JSON.stringify(typed, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    place = (place + 1) % 41;
    return places.has(place) ? '' : value;
  });
  return JSON.parse(text) as TypedSteps;
}

function letterOf(typed: TypedSteps, frame: LetterFrame): Letter {
  const letter = draftLetter(typed, frame);
  if (!letter) throw new Error('nothing to write about');
  return letter;
}
