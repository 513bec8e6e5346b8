import { gzipSync } from 'node:zlib';

/**
 * The size of the scripts that a page's HTML loads, each compressed as a server would at its best, in bytes. Without
 * those for browsers that know no modules, which none of today's loads.
 *
 * @throws Error when the page is not there: a redirect to the sign-in would be measured in its place.
 */
export async function compressedScripts(
  address: string,
  { path, cookie = '' }: { path: string; cookie?: string },
): Promise<number> {
  const html = await (await ok(`${address}${path}`, { cookie })).text();
  const sizes = await Promise.all(
    addressesOf(html).map(async (source) => {
      const script = await ok(new URL(source, address).href, {});
      return compressedSize(Buffer.from(await script.arrayBuffer()));
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The sources of the scripts in a page, each once. */
export function addressesOf(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => !/\bnomodule\b/i.test(tag));
  return [...new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? []))];
}

export function compressedSize(script: Buffer): number {
  return gzipSync(script, { level: 9 }).length;
}

async function ok(url: string, headers: Record<string, string>): Promise<Response> {
  const response = await fetch(url, { headers, redirect: 'manual' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
