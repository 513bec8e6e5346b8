import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailLink } from '#domain/correspondence/mail-link.ts';

test('a mail link holds subject and text, and its line breaks are those of mail', () => {
  expect(mailLink({ subject: 'Öppna punkter & mer', body: 'Hej,\n\n100 % + 1?' })).toEqual({
    href: 'mailto:?subject=%C3%96ppna%20punkter%20%26%20mer&body=Hej%2C%0D%0A%0D%0A100%20%25%20%2B%201%3F',
    whole: true,
  });
});

test('a text that is too long for an address is left out, and that is told', () => {
  expect(mailLink({ subject: 'Open points', body: 'x'.repeat(2000) })).toEqual({
    href: 'mailto:?subject=Open%20points',
    whole: false,
  });
});

test('whatever is typed, the address has one subject and at most one text, and gives them back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 40 }), (subject, body) => {
      const { href, whole } = mailLink({ subject, body });
      expect(href).toMatch(/^[\w:?=&%.~-]+$/);
      const { searchParams } = new URL(href);
      expect([...searchParams.keys()]).toEqual(whole ? ['subject', 'body'] : ['subject']);
      expect(searchParams.get('subject')).toBe(subject.replace(/\s+/g, ' '));
      if (whole) expect(searchParams.get('body')).toBe(body.replace(/\r\n?|\n/g, '\r\n'));
    }),
  );
});

test('half a character breaks nothing', () => {
  expect(mailLink({ subject: '\ud800', body: '\udc00' }).whole).toBe(true);
});
