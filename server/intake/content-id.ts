import { createHash } from 'node:crypto';

/**
 * Stands in place of a draft's id where a case has no draft: a UUID of version 8 (RFC 9562) from the SHA-256 of a text,
 * the same for the same text.
 */
export function contentId(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
