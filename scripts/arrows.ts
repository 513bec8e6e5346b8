// Part of npm run check: the arrows between the rooms that the linter cannot see, because they need the way of an
// import through several files, or the place of the importing file. The plain arrows stand in biome.json.
import { root } from '#scripts/configuration.ts';
import { Sources } from '#scripts/sources.ts';

/** Each wrong import of a checkout as a sentence; none when all is well. */
export function wrongImports(checkout: string): string[] {
  const sources = new Sources(checkout, ['app', 'domain', 'i18n', 'server', 'ui']);
  return [...betweenRoutes(sources), ...fromBrowserToServer(sources)];
}

/** What two routes share moves down: into a folder with an underscore, ui, or a storey below. */
function betweenRoutes(sources: Sources): string[] {
  return sources.files.flatMap((file) => {
    const route = routeOf(file);
    return sources.imports(file).flatMap(({ target }) => {
      const other = routeOf(target);
      return other && other !== route ? [`${file} imports another route: ${target}`] : [];
    });
  });
}

/** A client component, and all that comes with it, stays out of server; `actions.ts` is where the two may meet. */
function fromBrowserToServer(sources: Sources): string[] {
  const clients = sources.files.filter((file) => sources.isMarked(file, 'use client'));
  return clients.flatMap((client) => {
    const way = wayToServer(sources, [client]);
    return way ? [`A client component reaches server: ${way.join(' → ')}`] : [];
  });
}

function wayToServer(sources: Sources, way: string[], seen = new Set<string>()): string[] | null {
  const file = way.at(-1) ?? '';
  if (file.startsWith('server/')) return way;
  if (seen.has(file) || !sources.files.includes(file) || sources.isMarked(file, 'use server')) return null;
  seen.add(file);
  for (const { target, type } of sources.imports(file)) {
    // A type of ours leads no further, but one of server's is an arrow of its own.
    if (type && !target.startsWith('server/')) continue;
    const found = wayToServer(sources, [...way, target], seen);
    if (found) return found;
  }
  return null;
}

/** The route folder that a file belongs to: `app/[locale]/desk`, `app/api/health`. */
function routeOf(file: string): string | null {
  return /^app\/(?:\[locale\]|api)\/[^_/][^/]*(?=\/)/.exec(file)?.[0] ?? null;
}

if (import.meta.main) {
  const wrong = wrongImports(root);
  if (wrong.length > 0) console.error(wrong.join('\n'));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
