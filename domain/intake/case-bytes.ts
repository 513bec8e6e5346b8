/** How big a case file may be. The longest case that the form takes has about 1.5 MB. */
export const maxCaseBytes = 5_000_000;

export type BytesProblem = 'too_big' | 'utf16' | 'not_utf8';

/**
 * Reads the bytes of a case file as UTF-8, with or without a byte order mark. Bytes that are no UTF-8 are refused: to
 * replace them would change what somebody wrote.
 */
export function decodeCase(bytes: Uint8Array): { ok: true; text: string } | { ok: false; code: BytesProblem } {
  if (bytes.length > maxCaseBytes) return { ok: false, code: 'too_big' };
  if (isUtf16(bytes)) return { ok: false, code: 'utf16' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, code: 'not_utf8' };
  }
}

/** A mark of UTF-16, or the brace with which a case begins beside a zero byte. UTF-8 never has either. */
function isUtf16([first, second]: Uint8Array): boolean {
  const mark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return mark || (first === 0 && second === 0x7b) || (first === 0x7b && second === 0);
}
