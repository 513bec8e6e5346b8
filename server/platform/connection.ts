import pg from 'pg';
import { env } from '#server/platform/env.ts';

/** Reads the configuration when a connection is opened, not when this file is imported: a build has no database. */
export class Connection extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super({
      application_name: 'escalation-desk',
      ...options,
      connectionString: databaseUrl(),
      types: { getTypeParser },
    });
  }
}

/** A connection that no pooler hands from one to the other: it keeps what belongs to a session, such as LISTEN. */
export class DirectConnection extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super({ ...options, connectionString: env().DATABASE_DIRECT_URL ?? databaseUrl() });
  }
}

function databaseUrl(): string {
  const { DATABASE_URL } = env();
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: `npm start` and `npm run dev` set it.');
  return DATABASE_URL;
}

const { DATE, INT8 } = pg.types.builtins;

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') => {
  if (type === DATE) return (value: string) => value;
  if (type === INT8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type);
};
