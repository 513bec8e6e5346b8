import { expect, test } from 'vitest';
import { decodeCase, maxCaseBytes } from '#domain/intake/case-bytes.ts';

const text = '{"title": "Fjällbo 🙂 \u200f"}';

test('reads UTF-8 to the last character, with or without a byte order mark', () => {
  expect(decodeCase(Buffer.from(text))).toEqual({ ok: true, text });
  expect(decodeCase(Buffer.from(`\ufeff${text}`))).toEqual({ ok: true, text });
});

test.each([
  ['utf16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf16', Buffer.from(text, 'utf16le')],
  ['utf16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['not_utf8', Buffer.from('{"title": "Fjällbo"}', 'latin1')],
  ['not_utf8', Buffer.from([0x7b, 0xed, 0xa0, 0x80, 0x7d])],
  ['too_big', Buffer.alloc(maxCaseBytes + 1, 0x20)],
])('refuses %s, replacing nothing', (code, bytes) => {
  expect(decodeCase(bytes)).toEqual({ ok: false, code });
});
