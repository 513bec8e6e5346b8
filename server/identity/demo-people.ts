import { type DemoPerson, demoPeople } from '#prisma/demo/people.ts';
import { env } from '#server/platform/env.ts';

/** As whom one may sign in to the demo; nobody where there is no demo. */
export function demoSignIns(): readonly DemoPerson[] {
  return env().DEMO ? demoPeople : [];
}
