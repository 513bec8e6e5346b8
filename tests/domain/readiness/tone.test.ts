import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#domain/identity/user.ts';
import { answerFields } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';
import { pairsOf } from '#scripts/readiness-pair-files.ts';

/** What people say in anger, in politeness and about themselves: none of it helps anybody to act. */
const idle: Record<Locale, string[]> = {
  en: [
    'We are a company with 120 employees.',
    'This is absolutely unacceptable!',
    'I have said it a 1000 times.',
    'We would be very grateful for your kind attention.',
    'For the third time!',
    'NOTHING works, 24/7, 100 % useless.',
    'We have been waiting for months.',
  ],
  it: [
    'Siamo un’azienda con 120 dipendenti.',
    'È una vergogna assoluta!',
    'L’ho detto 1000 volte.',
    'Vi saremmo molto grati per la vostra cortese attenzione.',
    'Per la terza volta!',
    'NON funziona NULLA, 24/7, 100 % inutile.',
    'Aspettiamo da mesi.',
  ],
  sv: [
    'Vi är ett företag med 120 anställda.',
    'Det här är helt oacceptabelt!',
    'Jag har sagt det 1000 gånger.',
    'Vi vore mycket tacksamma för er vänliga uppmärksamhet.',
    'För tredje gången!',
    'INGENTING fungerar, dygnet runt, 100 % värdelöst.',
    'Vi har väntat i månader.',
  ],
  nl: [
    'Wij zijn een bedrijf met 120 medewerkers.',
    'Dit is absoluut onaanvaardbaar!',
    'Ik heb het al 1000 keer gezegd.',
    'Wij zouden u zeer erkentelijk zijn voor uw aandacht.',
    'Voor de derde keer!',
    'NIETS werkt, 24/7, 100 % waardeloos.',
    'We wachten al maanden.',
  ],
  'pt-BR': [
    'Somos uma empresa com 120 funcionários.',
    'Isso é totalmente inaceitável!',
    'Eu já falei 1000 vezes.',
    'Ficaríamos muito gratos pela gentileza.',
    'Pela terceira vez!',
    'NADA funciona, 24/7, 100 % inútil.',
    'Estamos esperando há meses.',
  ],
  es: [
    'Somos una empresa con 120 empleados.',
    '¡Esto es absolutamente inaceptable!',
    'Lo he dicho 1000 veces.',
    'Les estaríamos muy agradecidos por su amable atención.',
    '¡Por tercera vez!',
    'NADA funciona, 24/7, 100 % inútil.',
    'Llevamos meses esperando.',
  ],
};

const pairs = pairsOf('work');
const texts = pairs.flatMap(({ field, language, specific, vague }) => [
  { field, language, text: specific },
  { field, language, text: vague },
]);
const anyText = fc.constantFrom(...texts);
const scoreOf = (text: string, { field, language }: (typeof texts)[number]) => judgeText(field, text, language).score;
const tiny = 1e-9;

describe('a score', () => {
  it('lies between 0 and 100 and rests on words that are there, whatever is typed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(anything, fc.constantFrom(...answerFields), fc.constantFrom(...locales), (text, field, language) => {
        const { score, findings } = judgeText(field, text, language);
        const outside = findings
          .flatMap(({ words }) => words)
          .filter(({ start, end }) => start < 0 || start >= end || end > text.length);
        expect(outside).toEqual([]);
        expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it.each(Object.entries(idle))('is nothing for what states nothing: %s', (language, sentences) => {
    for (const sentence of sentences) {
      expect([sentence, judgeText('summary', sentence, language as Locale).score]).toEqual([sentence, 0]);
    }
  });

  it('does not rise by what states nothing', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.boolean(), (own, pick, before) => {
        const sentences = idle[own.language];
        const more = sentences[pick % sentences.length] ?? '';
        const longer = before ? `${more}\n${own.text}` : `${own.text}\n${more}`;
        expect(scoreOf(longer, own)).toBeLessThanOrEqual(scoreOf(own.text, own) + tiny);
      }),
    );
  });

  it.each(texts.map((own) => [own.text, own] as const))(
    'does not rise in capitals, nor by exclamation: %s',
    (text, own) => {
      const score = scoreOf(text, own);
      expect(scoreOf(text.toUpperCase(), own)).toBeLessThanOrEqual(score + tiny);
      expect(scoreOf(`${text}!!!`, own)).toBeCloseTo(score, 9);
    },
  );

  it('does not rise by saying it again', () => {
    fc.assert(
      fc.property(anyText, (own) => {
        expect(scoreOf(`${own.text}\n${own.text}`, own)).toBeCloseTo(scoreOf(own.text, own), 9);
      }),
    );
  });

  it('does not depend on what is said first', () => {
    fc.assert(
      fc.property(anyText, anyText, (own, other) => {
        fc.pre(own.language === other.language);
        expect(scoreOf(`${own.text}\n${other.text}`, own)).toBeCloseTo(scoreOf(`${other.text}\n${own.text}`, own), 9);
      }),
    );
  });

  it('is the same when the accents were left out', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
    const losing = pairs.filter(
      ({ field, language, specific, vague }) =>
        judgeText(field, bare(specific), language).score <= judgeText(field, bare(vague), language).score,
    );
    expect(losing.map(({ id }) => id)).toEqual([]);
  });
});
