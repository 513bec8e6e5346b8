import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter for PostgreSQL with what its schema engine needs beyond it (as of 7.10): scripts run whole instead of
 * cut at each semicolon, columns of type "char" can be read, and the shadow database is dropped again.
 */
export class SchemaEngineAdapter extends PrismaPg {
  readonly #url: string;

  constructor(url: string) {
    super({ connectionString: url });
    this.#url = url;
  }

  override async connect(): Promise<Adapter> {
    return complete(await super.connect());
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `shadow_${randomUUID().replaceAll('-', '')}`;
    const admin = new pg.Client({ connectionString: this.#url });
    await admin.connect();
    await admin.query(`create database ${name} template template0`);
    const shadow = await new SchemaEngineAdapter(
      Object.assign(new URL(this.#url), { pathname: `/${name}` }).href,
    ).connect();
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    };
    return shadow;
  }
}

const charOid = 18;
const textOid = 25;
/** “Character” among the column types of Prisma's adapters. */
const characterColumn = 6;

function complete(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };

  const inner = adapter as unknown as { performIO: (query: unknown) => Promise<pg.QueryArrayResult> };
  const performIO = inner.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let charColumns: number[] = [];
  inner.performIO = async (query) => {
    const result = await performIO(query);
    charColumns = result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === charOid ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns) result.columnTypes[index] = characterColumn;
    return result;
  };
  return adapter;
}
