// Signs somebody of the demo in, on the database of DATABASE_URL, and prints the cookie.
import { demoSession } from '#scripts/demo-session.ts';
import { closeDatabase } from '#server/platform/database.ts';

console.log(await demoSession(process.argv[2] ?? ''));
await closeDatabase();
