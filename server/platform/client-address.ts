/**
 * The address of the client, as far as it can be trusted.
 *
 * Each proxy adds the address it was called from at the right end of X-Forwarded-For; whatever stands further to the
 * left, the client may have written itself. So with `trustedProxies` of them in front, the entry that many places from
 * the right is the client; without any, the header counts for nothing.
 *
 * @param forwarded the header as it came.
 * @param peer the other end of the socket.
 */
export function clientAddress(forwarded: string | undefined, peer: string, trustedProxies: number): string {
  if (trustedProxies === 0) return plain(peer);
  const hops = [...(forwarded ?? '').split(','), peer].map((hop) => hop.trim()).filter((hop) => hop !== '');
  // The peer is the nearest proxy, so it takes the first place from the right. A shorter list passed by a proxy.
  return plain(hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? peer);
}

/** An IPv4 address that came over an IPv6 socket is one and the same client. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
