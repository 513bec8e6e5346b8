import { setTimeout as sleep } from 'node:timers/promises';
import type { Prepared } from '#scripts/prepare.ts';

/** Waits until the server answers and prints where, with the sign-ins of the demo. */
export async function greet({ host, port, address, demo }: Prepared): Promise<void> {
  const local = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  while (!(await answers(`http://${local.includes(':') ? `[${local}]` : local}:${port}/api/health/live`)))
    await sleep(100);
  console.log(`\nEscalation Desk: ${address}`);
  if (demo) console.log(await signIns());
  console.log('Ctrl-C ends it.');
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function signIns(): Promise<string> {
  const { demoPeople } = await import('#prisma/demo/people.ts');
  const width = Math.max(...demoPeople.map(({ email }) => email.length));
  const lines = demoPeople.map(({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  (${role})`);
  return ['Sign in to the demo as:', ...lines].join('\n');
}
