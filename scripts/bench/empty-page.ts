import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { addressesOf, compressedSize } from '#scripts/bench/scripts-of-page.ts';
import { root } from '#scripts/configuration.ts';

/**
 * Builds an app of one page that holds a word, with the Next and the switches of ours, and gives the size of its
 * scripts, compressed, in bytes: what every page costs before it does anything.
 */
export async function buildEmptyPage(): Promise<number> {
  const folder = join(root, '.data', 'bench', 'empty-page');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  await build(folder);
  const html = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8');
  const size = addressesOf(html)
    .map((source) => join(folder, source.replace(/^\/_next\//, '.next/').replace(/\?.*$/, '')))
    .reduce((sum, path) => sum + compressedSize(readFileSync(path)), 0);
  rmSync(folder, { recursive: true, force: true });
  return size;
}

const files = {
  'package.json': '{ "type": "module", "private": true }\n',
  // Below the checkout, so that it finds the same packages; the root says so to Turbopack.
  'next.config.js': `export default {
  outputFileTracingRoot: ${JSON.stringify(root)},
  turbopack: { root: ${JSON.stringify(root)} },
  agentRules: false,
  experimental: { authInterrupts: true, globalNotFound: true },
};
`,
  'app/layout.jsx': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.jsx': `export default function Page() {
  return <p>Empty</p>;
}
`,
};

async function build(folder: string): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error(`The empty page could not be built: ${code}`);
}
