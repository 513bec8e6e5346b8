// npm run cases:import -- [--dry-run] [--create-missing] FILE…: imports case files (docs/case-file.md), a line for each.
import { type FileHandle, open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { operator } from '#domain/identity/user.ts';
import { maxCaseBytes } from '#domain/intake/case-bytes.ts';
import { describeProblem } from '#scripts/import-words.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';
import { type ImportOptions, type ImportResult, importCase } from '#server/intake/imports.ts';
import { type Translate, translatorFor } from '#server/platform/translator.ts';

const usage = 'npm run cases:import -- [--dry-run] [--create-missing] FILE…';

const command = readCommand(process.argv.slice(2));
if (!command.ok) {
  console.error(`${command.complaint}\n${usage}`);
  process.exitCode = 2;
} else {
  await withCurrentDatabase(async () => {
    const t = await translatorFor('en');
    for (const file of command.files) {
      const lines = await importFile(file, command.options, t);
      if (lines.wrong) process.exitCode = 1;
      for (const line of lines.text) console.log(`${file}: ${line}`);
    }
  });
}

type Command = { ok: true; files: string[]; options: ImportOptions } | { ok: false; complaint: string };

function readCommand(words: string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, 'create-missing': { type: 'boolean' } },
    });
    if (positionals.length === 0) return { ok: false, complaint: 'Name at least one file.' };
    const options = {
      dryRun: values['dry-run'] ?? false,
      createMissing: values['create-missing'] ?? false,
      now: new Date(),
    };
    return { ok: true, files: positionals, options };
  } catch (error) {
    return { ok: false, complaint: error instanceof Error ? error.message : String(error) };
  }
}

/** What there is to say about one file: the case, or each problem. */
async function importFile(
  file: string,
  options: ImportOptions,
  t: Translate,
): Promise<{ wrong: boolean; text: string[] }> {
  const read = await readAtMost(file, maxCaseBytes + 1);
  if (!read.ok) return { wrong: true, text: [`$: ${read.complaint} [${read.code}]`] };
  const result = await importCase(operator, read.bytes, options);
  if (result.ok) return { wrong: false, text: [success(result)] };
  if (result.code === 'forbidden') return { wrong: true, text: ['$: Importing is not allowed [forbidden]'] };
  const content = contentOf(read.bytes);
  return { wrong: true, text: result.problems.map((problem) => describeProblem(problem, content, t)) };
}

function success(result: ImportResult & { ok: true }): string {
  switch (result.outcome) {
    case 'imported':
      return result.reference;
    case 'already_imported':
      return `${result.reference} (already imported)`;
    case 'would_import':
      return `would be imported${result.created.map((name) => `, creating the ${name}`).join('')}`;
  }
}

/** Reads a file up to a limit: what is longer is too long, however long it is. */
async function readAtMost(
  path: string,
  limit: number,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; code: string; complaint: string }> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) return { ok: false, code: 'not_a_file', complaint: 'This is no file' };
    const buffer = Buffer.alloc(Math.min(stat.size, limit));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    return { ok: true, bytes: buffer.subarray(0, bytesRead) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { ok: false, code: 'not_found', complaint: 'There is no such file' };
    if (code === 'EISDIR') return { ok: false, code: 'not_a_file', complaint: 'This is a folder' };
    return { ok: false, code: 'unreadable', complaint: `This file cannot be read (${message})` };
  } finally {
    await file?.close();
  }
}

/** What the file holds, to say how long an answer is; it has been judged already. */
function contentOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
