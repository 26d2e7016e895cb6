import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from './programs.mjs';

/** A migrated database of one's own, for what would meet the application that runs beside every test. */
export interface FreshDatabase {
  /** The application's address. */
  readonly app: string;
  /** That of whoever owns the schema. */
  readonly owner: string;
  /** Runs SQL as the owner, in a tenant. */
  inTenant<R = Record<string, unknown>>(tenantId: string, sql: string, values?: unknown[]): Promise<R[]>;
  /** Runs SQL as the application, without a tenant. */
  asApp<R = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  client(): Promise<pg.Client>;
  drop(): Promise<void>;
}

const addressOf = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** The addresses of a server, for an owner of databases and for the application. */
interface Server {
  readonly owner: string;
  readonly app: string;
}

async function asOwnerOf(server: Server, sql: string, values: unknown[] = []): Promise<number> {
  const client = new pg.Client(server.owner);
  await client.connect();
  try {
    return (await client.query(sql, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** On the server of all tests it is a copy of what is migrated there; on another one it is migrated anew. */
export async function freshDatabase(elsewhere?: Server): Promise<FreshDatabase> {
  const server = elsewhere ?? { owner: process.env.TEST_DATABASE_URL!, app: process.env.TEST_APP_DATABASE_URL! };
  const name = `${new URL(process.env.TEST_DATABASE_URL!).pathname.slice(1)}_${randomBytes(4).toString('hex')}`;
  await asOwnerOf(server, `create database ${name}${elsewhere ? '' : ` template ${process.env.TEST_TEMPLATE!}`}`);
  const owner = addressOf(server.owner, name);
  const app = addressOf(server.app, name);
  if (elsewhere) migrate(owner, 'up');
  const clients: pg.Client[] = [];
  const connect = async (url: string) => {
    const client = new pg.Client(url);
    client.on('error', () => {});
    await client.connect();
    clients.push(client);
    return client;
  };
  const asOwner = new pg.Pool({ connectionString: owner, max: 2 });
  const asApp = new pg.Pool({ connectionString: app, max: 2 });
  for (const pool of [asOwner, asApp]) pool.on('error', () => {});
  return {
    app,
    owner,
    inTenant: async (tenantId, sql, values = []) => {
      const client = await asOwner.connect();
      try {
        await client.query('begin');
        await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
        const { rows } = await client.query(sql, values);
        await client.query('commit');
        return rows as never[];
      } finally {
        client.release();
      }
    },
    asApp: async (sql, values = []) => (await asApp.query(sql, values)).rows as never[],
    client: () => connect(app),
    drop: async () => {
      await Promise.all([...clients.map((client) => client.end()), asOwner.end(), asApp.end()]);
      // connections that have just been ended may still be there for a moment
      for (let attempt = 1; attempt < 50 && (await asOwnerOf(server, 'select from pg_stat_activity where datname = $1', [name])) > 0; attempt++) await sleep(100);
      await asOwnerOf(server, `drop database ${name}`);
    },
  };
}
