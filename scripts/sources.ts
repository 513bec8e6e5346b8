import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The sources of a checkout: which files there are, what each begins with, and which of ours it imports. */
export class Sources {
  readonly files: readonly string[];
  readonly #root: string;
  readonly #texts = new Map<string, string>();

  constructor(root: string, folders: readonly string[]) {
    this.#root = root;
    this.files = folders.flatMap((folder) => this.#filesBelow(join(root, folder))).sort();
  }

  text(file: string): string {
    const known = this.#texts.get(file) ?? readFileSync(join(this.#root, file), 'utf8');
    this.#texts.set(file, known);
    return known;
  }

  /** Whether the file begins with `'use client'` or `'use server'`. */
  isMarked(file: string, directive: 'use client' | 'use server'): boolean {
    return new RegExp(`^(\\s|//.*\\n|/\\*[\\s\\S]*?\\*/)*['"]${directive}['"]`).test(this.text(file));
  }

  /** Our own files that it imports, as paths from the top; `type` says of a whole import that it is of types alone. */
  imports(file: string): { target: string; type: boolean }[] {
    const statements = this.text(file).matchAll(
      /(?:(?<type>import type|export type)\s[^'"]*?from|from|import)\s*\(?\s*['"](?<specifier>[#.][^'"]*)['"]/g,
    );
    return [...statements].map(({ groups }) => {
      const specifier = groups?.specifier ?? '';
      const target = specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier);
      return { target, type: groups?.type !== undefined };
    });
  }

  #filesBelow(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
}
