import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { passwordLength } from '#domain/identity/password.ts';
import { locales, operator, roles } from '#domain/identity/user.ts';
import { withCurrentDatabase } from '#scripts/with-current-database.ts';
import { findOrCreateOrganization, findOrganization } from '#server/catalogue/organizations.ts';
import { type Created, createPerson, type PersonProblem } from '#server/identity/people.ts';
import { issueSignInLink } from '#server/identity/sign-in-links.ts';
import { pool } from '#server/platform/database.ts';

/**
 * Makes an account from the arguments of a command, asking for what they leave out where somebody can answer. The
 * password comes from the standard input with --password-stdin; without it, a link that signs in once is printed.
 * Exit code 0: made; 1: refused, with the reasons; 2: the arguments cannot be understood.
 */
export async function addPerson(command: string, args: string[], onlyRole?: 'admin'): Promise<void> {
  const given = readArguments(command, args);
  if (!given) return;
  const password = given['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const answers = await ask(given, onlyRole);
  await withCurrentDatabase(async () => {
    const created = await create(answers, password);
    if (created.ok) await report(created.id, answers, password);
    else complain(created);
  });
}

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  locale: { type: 'string' },
  role: { type: 'string' },
  organization: { type: 'string' },
  serves: { type: 'string', multiple: true },
  'serves-all': { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
} as const;

const linkHours = 24;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Answers = Arguments & { email: string; name: string; role: string; locale: string };

function readArguments(command: string, args: string[]): Arguments | null {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${command} -- ${usage}`);
    process.exitCode = 2;
    return null;
  }
}

const usage = '--email ADDRESS --name NAME [--locale CODE] [--password-stdin]';

async function ask(given: Arguments, onlyRole?: string): Promise<Answers> {
  const canAsk = process.stdin.isTTY && !given['password-stdin'];
  const terminal = canAsk ? createInterface({ input: process.stdin, output: process.stdout }) : null;
  const answer = async (known: string | undefined, question: string) =>
    known ?? (await terminal?.question(`${question}: `)) ?? '';
  try {
    return {
      ...given,
      role: onlyRole ?? (await answer(given.role, `Role (${roles.join(', ')})`)),
      email: await answer(given.email, 'E-mail address'),
      name: await answer(given.name, 'Name'),
      locale: given.locale ?? 'en',
    };
  } finally {
    terminal?.close();
  }
}

async function create({ organization, serves = [], ...answers }: Answers, password: string | null): Promise<Created> {
  return createPerson(operator, {
    email: answers.email,
    name: answers.name,
    role: answers.role as 'admin',
    locale: answers.locale as 'en',
    organizationId: organization ? (await findOrCreateOrganization(pool, organization)).id : null,
    servesAll: answers['serves-all'] ?? false,
    serves: await Promise.all(serves.map(knownOrganization)),
    password,
  });
}

async function knownOrganization(name: string): Promise<string> {
  const organization = await findOrganization(pool, name);
  if (!organization) throw new Error(`There is no organization “${name}” to serve.`);
  return organization.id;
}

async function report(userId: string, { email, role, locale }: Answers, password: string | null): Promise<void> {
  console.log(`${email} has an account now (${role}).`);
  if (password !== null) return;
  const url = await issueSignInLink(pool, { userId, locale: locale as 'en', minutes: linkHours * 60 });
  console.log(`This link signs in once, within ${linkHours} hours:\n${url}`);
}

function complain(refused: Exclude<Created, { ok: true }>): void {
  const reasons =
    refused.code === 'invalid' ? refused.problems.map(describe) : ['This e-mail address has an account already.'];
  console.error(reasons.join('\n'));
  process.exitCode = 1;
}

function describe({ field, code }: PersonProblem): string {
  return sentences[`${field} ${code}`] ?? `${field}: ${code}`;
}

const sentences: Readonly<Record<string, string>> = {
  'name required': 'Give the name with --name.',
  'name too_long': 'Shorten the name to 200 characters.',
  'name control_characters': 'The name holds a character that no name has.',
  'email not_an_address': 'Give the e-mail address with --email, such as name@example.com.',
  'role unknown_role': `Give the role with --role: ${roles.join(', ')}.`,
  'locale unknown_language': `Give the language with --locale: ${locales.join(', ')}.`,
  'organizationId required': 'Give the customer’s organization with --organization.',
  'organizationId customers_only': 'Only customers belong to an organization: leave out --organization.',
  'serves csms_only': 'Only CSMs serve organizations: leave out --serves and --serves-all.',
  'password too_short': `A password has at least ${passwordLength.least} characters.`,
  'password too_long': `A password has at most ${passwordLength.most} characters.`,
  'password common': 'This password is among the first that are guessed. Choose another one.',
  'password personal': 'This password is made of the name or address. Choose another one.',
};
