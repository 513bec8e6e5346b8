import pg from 'pg';
import { env } from '#server/platform/env.ts';

/** Reads the configuration when a connection is opened, not when this file is imported: a build has no database. */
export class Connection extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    const { DATABASE_URL } = env();
    if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: `npm start` and `npm run dev` set it.');
    super({
      ...options,
      connectionString: DATABASE_URL,
      application_name: 'escalation-desk',
      types: { getTypeParser },
    });
  }
}

const { DATE, INT8 } = pg.types.builtins;

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') => {
  if (type === DATE) return (value: string) => value;
  if (type === INT8) return Number;
  return format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type);
};
