// npm run admin:create -- --email ADDRESS --name NAME [--locale CODE] [--password-stdin]
// Makes an administrator, the first one of a new installation above all.
import { addPerson } from '#scripts/add-person.ts';

await addPerson('npm run admin:create', process.argv.slice(2), 'admin');
