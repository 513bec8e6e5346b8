import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** How to start a Chromium for tests and pictures. */
export type Browser = { executablePath: string; args: string[] };

/**
 * Finds a Chromium: BROWSER_PATH, the one that Playwright has downloaded, one of the machine. Without any it installs
 * one: Playwright's, else, as root, Debian's.
 *
 * @throws Error with what to do when there is none to be had.
 */
export function findBrowser(): Browser {
  const executablePath = process.env.BROWSER_PATH || existing() || install();
  if (!executablePath) {
    throw new Error(
      'No browser for the tests, and none could be installed. Debian, Ubuntu: apt-get install chromium. ' +
        'Elsewhere: npx playwright install chromium, or set BROWSER_PATH to a Chrome, Chromium or Edge.',
    );
  }
  return { executablePath, args: [...quiet, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] };
}

/** What a browser otherwise asks of the network by itself. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

function existing(): string | undefined {
  return [chromium.executablePath(), ...ofTheMachine()].find(isExecutable);
}

function ofTheMachine(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome'];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
}

function install(): string | undefined {
  console.log('No browser found; installing one …');
  const asRoot = process.getuid?.() === 0;
  run('npx', ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  if (!existing() && asRoot) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  return existing();
}

function run(program: string, parameters: string[]): void {
  spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
