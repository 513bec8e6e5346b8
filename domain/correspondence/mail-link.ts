/** How long an address may be that every mail program takes; Windows hands on no more than about 2,000 characters. */
const longest = 1800;

/**
 * The address that opens a new mail with subject and text. Where that gets too long it has the subject alone, and
 * `whole` is false: the text is to be pasted.
 */
export function mailLink({ subject, body }: { subject: string; body: string }): { href: string; whole: boolean } {
  const alone = `mailto:?subject=${encode(subject.replace(/\s+/g, ' '))}`;
  const href = `${alone}&body=${encode(body.replace(/\r\n?|\n/g, '\r\n'))}`;
  return href.length <= longest ? { href, whole: true } : { href: alone, whole: false };
}

/** As RFC 6068 wants it: UTF-8, percent-encoded, line breaks as %0D%0A. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
