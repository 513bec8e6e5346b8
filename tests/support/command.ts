import { execFile } from 'node:child_process';

/** What a command printed, and how it ended. */
export interface Ran {
  code: number;
  output: string;
  complaints: string;
}

/** Runs a script of the project on the database of this test file. */
export function run(script: string, ...words: string[]): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [script, ...words],
      { env: process.env, maxBuffer: 2 ** 28 },
      (error, output, complaints) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, output, complaints });
      },
    );
  });
}
