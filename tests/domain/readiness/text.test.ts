import { describe, expect, it } from 'vitest';
import { quotationsOf, tokensOf } from '#domain/readiness/text.ts';

const kinds = (text: string) => tokensOf(text).map(({ kind, raw }) => `${kind} ${raw}`);

describe('a text', () => {
  it('falls into words, parted at elisions and hyphens', () => {
    expect(kinds('dell’ordine sign-out')).toEqual(['word dell', 'word ordine', 'word sign', 'word out']);
  });

  it('keeps offsets that point into it', () => {
    const text = 'Prévu: «4.2 Export», 1 495 kr 👍 (ticket LF-2291)!';
    for (const { raw, start, end } of tokensOf(text)) expect(text.slice(start, end)).toBe(raw);
  });

  it('knows the patterns of numbers, dates, times, codes and files', () => {
    expect(kinds('1 495 kr, 21%, 24/7, 2026-05-12, 14:05, 19h42, 2.4.8-p1, 7c41e0b, var_log, log.txt, 3rd')).toEqual([
      'number 1 495',
      'word kr',
      'percent 21%',
      'nothing 24/7',
      'date 2026-05-12',
      'time 14:05',
      'time 19h42',
      'version 2.4.8-p1',
      'code 7c41e0b',
      'code var_log',
      'file log.txt',
      'nothing 3rd',
    ]);
  });

  it('counts sentences, not abbreviations', () => {
    const sentences = (text: string) => new Set(tokensOf(text).map(({ sentence }) => sentence)).size;
    expect(sentences('Ordine n. 12. Fatto!')).toBe(2);
    expect(sentences('One\nTwo')).toBe(2);
  });

  it('is read by its quotation marks, also when one is left open', () => {
    const quoted = (text: string) => quotationsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(quoted('Says «not found», then “too late” and ”efter semestern”.')).toEqual([
      'not found',
      'too late',
      'efter semestern',
    ]);
    expect(quoted('An open “mark')).toEqual([]);
  });

  it('makes no more tokens than it has characters, however hostile', () => {
    for (const unit of [
      'a',
      '1 ',
      '"',
      '.',
      '1.',
      '-',
      '((',
      '1,1.',
      'a_',
      '§',
      '«',
      'kassa',
      'a@',
      '/a',
      '٣ ',
      '\n',
    ]) {
      const text = unit.repeat(5000 / unit.length);
      expect(tokensOf(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});
