import { type Logger, pino, stdTimeFunctions } from 'pino';
import { env } from '#server/platform/env.ts';

/**
 * The log of this process: one JSON object a line on standard output, from LOG_LEVEL on. It holds no personal data: log
 * ids and codes; what is named like personal data or a secret is taken out, and errors lose the values they quote.
 */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    serializers: { err: describeError, error: describeError },
  });
  return logger;
}

/**
 * Has what libraries print go the way of our own lines: as Next prints an error, it shows the values that PostgreSQL
 * quotes and the row that it refused. What cannot be read as words or as an error is left out.
 *
 * @param isKnown whether an error has a line already
 */
export function logConsole(
  isKnown: (error: Error) => boolean,
  output: Pick<Console, 'error' | 'warn'> = console,
  logger: Pick<Logger, 'error' | 'warn'> = log(),
): void {
  for (const level of ['error', 'warn'] as const) {
    output[level] = (...said: unknown[]) => {
      const err = said.find((part) => part instanceof Error);
      const words = said.filter((part) => typeof part === 'string').join(' ');
      if (!err || !isKnown(err)) logger[level](err ? { err } : {}, words);
    };
  }
}

/**
 * What of an error may be kept: its kind, its code, the digest that its reader was shown, where it happened, and its
 * message unless that quotes data.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, digest, table, constraint } = error as {
    [name in 'code' | 'digest' | 'table' | 'constraint']?: unknown;
  };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof digest === 'string' ? { digest } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(quotesData(error.name, code) ? {} : { message: error.message }),
    at: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** Prisma's messages repeat the arguments; PostgreSQL's do in the classes 22 (data) and 23 (constraints). */
function quotesData(name: string, code: unknown): boolean {
  return name.startsWith('Prisma') || (typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code));
}

let logger: Logger | undefined;

const redacted = [
  ...['name', 'email', 'recipient', 'to', 'subject', 'ip', 'ipAddress', 'userAgent'],
  ...['password', 'secret', 'token', 'cookie', 'authorization', 'url', 'headers', 'body', 'answers'],
];
