import { z } from 'zod';

/**
 * Every variable that the program reads, with its meaning and an example: `.env.example` is made from this schema.
 * An empty variable counts as unset.
 */
export const environmentSchema = z
  .object({
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be the address of a PostgreSQL database' })
      .optional()
      .meta({
        description: 'The PostgreSQL database. Unset, an embedded one is started with its files below DATA_DIR.',
        example: 'postgresql://desk:secret@db.example.com:5432/desk',
      }),
    DATABASE_DIRECT_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be the address of a PostgreSQL database' })
      .optional()
      .meta({
        description:
          'The same database without a pooler in between, for the one connection of each instance that listens for ' +
          'changes. Needed where DATABASE_URL leads to PgBouncer in transaction mode; unset, DATABASE_URL.',
        example: 'postgresql://desk:secret@db.example.com:5432/desk',
      }),
    HOST: z.string().default('127.0.0.1').meta({
      description: 'The network address that the server listens on. 0.0.0.0 is every one of this machine.',
      example: '127.0.0.1',
    }),
    PORT: whole({ from: 1, to: 65_535 }).optional().meta({
      description: 'The port that the server listens on. Unset, the first free one from 3000.',
      example: '3000',
    }),
    APP_URL: z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .refine((url) => new URL(url).pathname === '/', { error: 'must have no path' })
      .transform((url) => new URL(url).origin)
      .optional()
      .meta({
        description:
          'The address that people use, for links in mails and for cookies: with https they are marked secure. ' +
          'Unset, http://localhost with the port.',
        example: 'https://desk.example.com',
      }),
    AUTH_SECRET: z
      .string()
      .min(32, { error: 'must have at least 32 characters' })
      .optional()
      .meta({
        description:
          'Signs the sessions. Required in production with DATABASE_URL; made and kept below DATA_DIR otherwise. ' +
          'Make one: openssl rand -base64 32',
        example: 'the-output-of-openssl-rand-base64-32',
      }),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be an smtp or smtps address' })
      .optional()
      .meta({
        description: 'The server that sends the mails. Unset, they are written to files below DATA_DIR.',
        example: 'smtps://desk:secret@mail.example.com:465',
      }),
    MAIL_FROM: z
      .string()
      .regex(/^([^<>]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
        error: 'must be a mail address, with or without a name',
      })
      .default('Escalation Desk <no-reply@localhost>')
      .meta({
        description: 'The sender of the mails. Required with SMTP_URL.',
        example: 'Escalation Desk <desk@example.com>',
      }),
    DEMO: z.stringbool({ error: 'must be 1 or 0' }).optional().meta({
      description: 'Loads demo people and cases at the first start. Unset, only into the embedded database.',
      example: '0',
    }),
    JOBS: z
      .enum(['inside', 'apart'], { error: 'must be inside or apart' })
      .default('inside')
      .meta({
        description:
          'Who does what is done in the background, mails above all: inside, the server does, too; apart, it leaves ' +
          'that to processes of their own, npm run worker.',
        example: 'inside',
      }),
    TRUSTED_PROXIES: whole({ from: 0, to: 10 }).default(0).meta({
      description:
        'How many proxies stand in front of the server and add to X-Forwarded-For. With 0 the header is not believed.',
      example: '0',
    }),
    DRAFT_RETENTION_DAYS: whole({ from: 1, to: 3650 }).default(30).meta({
      description: 'For how many days the answers of a draft are kept that was discarded, or closed without a case.',
      example: '30',
    }),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'must be one of trace, debug, info, warn, error, fatal, silent',
      })
      .default('info')
      .meta({ description: 'The least level of the lines that the log holds.', example: 'info' }),
    DATA_DIR: z.string().default('.data').meta({
      description: 'The folder of the embedded database, the mails without SMTP_URL, and generated secrets.',
      example: '.data',
    }),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .base64({ error: 'must be base64' })
      .refine((key) => [16, 24, 32].includes(Buffer.from(key, 'base64').length), {
        error: 'must be 16, 24 or 32 bytes',
      })
      .optional()
      .meta({
        description: 'Several servers behind one address need the same one, at build time and at run time.',
        example: 'the-output-of-openssl-rand-base64-32',
      }),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  })
  .superRefine((env, context) => {
    const demand = (variable: keyof typeof env, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    if (env.NODE_ENV === 'production' && env.DATABASE_URL && !env.AUTH_SECRET) demand('AUTH_SECRET', 'is required');
    if (env.SMTP_URL && env.MAIL_FROM.endsWith('@localhost>')) demand('MAIL_FROM', 'is required with SMTP_URL');
  });

export type Environment = z.output<typeof environmentSchema>;

/** A variable that is to be mended: what is wrong with it, and an example of a right one. */
export type EnvironmentProblem = { variable: string; complaint: string; example: string };

/**
 * The configuration of this process, read at the first call: importing this file asks for nothing, so that a build
 * needs no configuration.
 *
 * @throws Error with the whole list of what to mend. The start scripts check beforehand and print it.
 */
export function env(): Environment {
  if (!current) {
    const result = readEnvironment(process.env);
    if (!result.ok) throw new Error(describeProblems(result.problems));
    current = result.env;
  }
  return current;
}

/** Checks a set of variables. */
export function readEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): { ok: true; env: Environment } | { ok: false; code: 'configuration'; problems: EnvironmentProblem[] } {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = environmentSchema.safeParse(set);
  if (result.success) return { ok: true, env: result.data };
  return { ok: false, code: 'configuration', problems: result.error.issues.map(toProblem) };
}

/** The list for the eyes of whoever starts the server. */
export function describeProblems(problems: readonly EnvironmentProblem[]): string {
  const lines = problems.map(
    ({ variable, complaint, example }) => `  ${variable} ${complaint}, for example ${variable}=${example}`,
  );
  return ['The configuration needs mending:', ...lines].join('\n');
}

/** The address that people use. */
export function publicUrl({ APP_URL, PORT }: Pick<Environment, 'APP_URL' | 'PORT'> = env()): string {
  return APP_URL ?? `http://localhost:${PORT ?? 3000}`;
}

/** What the schema says about a variable: its meaning and an example. */
export function describeVariable(variable: string): { description: string; example: string } {
  const { description = '', example = '' } = shape[variable]?.meta() ?? {};
  return { description, example: String(example) };
}

let current: Environment | undefined;

const shape: Readonly<Record<string, z.ZodType | undefined>> = environmentSchema.shape;

function whole({ from, to }: { from: number; to: number }) {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

/** Never repeats the value: it may be a secret. */
function toProblem(issue: z.core.$ZodIssue): EnvironmentProblem {
  const variable = String(issue.path[0]);
  return { variable, complaint: issue.message, example: describeVariable(variable).example };
}
