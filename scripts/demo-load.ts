// Loads the demo people and cases into the database that the start prepared. That it began and that it is complete is
// written down, so that a start after one that was cut short goes on with it.
import { operator } from '#domain/identity/user.ts';
import { loadDemo } from '#prisma/demo/load.ts';
import { recordAudit } from '#server/history/audit.ts';
import { closeDatabase, pool } from '#server/platform/database.ts';

await recordAudit(pool, { kind: 'demo_begun', actor: operator, data: {} });
await loadDemo();
await recordAudit(pool, { kind: 'demo_loaded', actor: operator, data: {} });
await closeDatabase();
