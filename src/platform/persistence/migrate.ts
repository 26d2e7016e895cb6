import { MikroORM } from '@mikro-orm/postgresql';
import bullmq from 'bullmq';
import pg from 'pg';
import { baseConfig } from '../../mikro-orm.config.js';
import { APP_ROLE } from './tenancy.js';

/** Held while migrations run, so that two processes that start at once don't both run them. */
const LOCK = 7_463_001;

/** The library makes a sequence for each new queue, hence the right to create. Those are the application's already, and nobody else could give them away. */
async function makeJobTables(client: pg.Client): Promise<void> {
  await bullmq.runMigrations(client);
  await client.query(`grant usage, create on schema bullmq to ${APP_ROLE}; grant select, insert, update, delete on all tables in schema bullmq to ${APP_ROLE};
    grant execute on all functions in schema bullmq to ${APP_ROLE}`);
  const { rows } = await client.query<{ name: string }>(`select oid::regclass::text as name from pg_class where relkind = 'S' and relnamespace = 'bullmq'::regnamespace and pg_get_userbyid(relowner) <> '${APP_ROLE}'`);
  for (const { name } of rows) await client.query(`grant usage on sequence ${name} to ${APP_ROLE}`);
}

async function run(command: string | undefined, all: boolean): Promise<number> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: it names the database, as its owner');
  const orm = await MikroORM.init({ ...baseConfig({ url, applicationName: 'rapport-migrate' }), entities: [], discovery: { warnWhenNoEntities: false } });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create schema if not exists platform');
    const { migrator } = orm;
    if (command === 'up') {
      const pending = await migrator.getPending();
      for (const { name } of await migrator.up()) console.log(`up   ${name}`);
      await client.query(`grant select on platform.schema_migrations to ${APP_ROLE}`);
      await makeJobTables(client);
      if (pending.length === 0) console.log('the schema is up to date');
    } else if (command === 'down') {
      const undone = await migrator.down(all ? { to: 0 } : {});
      for (const { name } of undone) console.log(`down ${name}`);
      if (undone.length === 0) console.log('there is no migration to take back');
    } else if (command === 'status') {
      for (const { name, executed_at } of await migrator.getExecuted()) console.log(`done    ${name}  ${executed_at.toISOString()}`);
      for (const { name } of await migrator.getPending()) console.log(`pending ${name}`);
    } else {
      throw new Error(`"${command ?? ''}" is not known: use up, down or status`);
    }
    return 0;
  } finally {
    await client.end();
    await orm.close(true);
  }
}

try {
  process.exitCode = await run(process.argv[2], process.argv.includes('--all'));
} catch (error) {
  console.error(`migrate: ${(error as Error).message}`);
  process.exitCode = 1;
}
