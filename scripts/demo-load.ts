// Loads the demo people and cases into the database that the start prepared.
import { loadDemo } from '#prisma/demo/load.ts';
import { closeDatabase } from '#server/platform/database.ts';

await loadDemo();
await closeDatabase();
