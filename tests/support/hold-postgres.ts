// node tests/support/hold-postgres.ts FOLDER: starts or adopts the database of a folder and holds it until SIGTERM.
import { startPostgres } from '#scripts/postgres.ts';

const postgres = await startPostgres(process.argv[2] ?? '');
process.on('SIGTERM', () => postgres.stop().then(() => process.exit(0)));
console.log(JSON.stringify({ url: postgres.url, adopted: postgres.adopted }));
setInterval(() => undefined, 60_000);
