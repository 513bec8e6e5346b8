// npm run person:add -- --role customer|csm|admin --email ADDRESS --name NAME [--locale CODE] [--password-stdin]
//   [--organization NAME] [--serves NAME]… [--serves-all]
// Makes an account: for a customer with the organization, which is made too when it is new; for a CSM with those served.
import { addPerson } from '#scripts/add-person.ts';

await addPerson('npm run person:add', process.argv.slice(2));
