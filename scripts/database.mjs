// The database that DATABASE_URL names, or else the embedded one: made ready, with the role that the application signs in as.
import { createHmac } from 'node:crypto';
import { addressesOf, runningPostgres, startPostgres } from './embedded-postgres.mjs';
import { inData } from './paths.mjs';
import { until } from './processes.mjs';
import { Problem, say, step } from './report.mjs';

export const EMBEDDED = { dataDir: inData('pg'), port: 5433 };
export const APP_ROLE = 'rapport_app';
const OWNER = 'rapport';
const DATABASE = 'rapport';
export const OLDEST = 18;

export const isEmbedded = ({ DATABASE_URL, APP_DATABASE_URL } = process.env) => !DATABASE_URL && !APP_DATABASE_URL;

/**
 * Answers `owner`, whom the migrations need, `app`, as whom the application signs in, `id`, which tells this very database
 * from one made anew under the same address, and the `migrations` that are done. Without an owner somebody else migrates.
 */
export async function openDatabase({ DATABASE_URL, APP_DATABASE_URL } = process.env) {
  if (!DATABASE_URL && APP_DATABASE_URL) {
    await (await connect(APP_DATABASE_URL, 'APP_DATABASE_URL')).end();
    return { app: APP_DATABASE_URL };
  }
  const owner = DATABASE_URL || (await openEmbedded());
  const client = await connect(owner, 'DATABASE_URL');
  try {
    const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as version, (pg_control_system()).system_identifier || '/' || oid as id from pg_database where datname = current_database()`);
    const [{ version, id }] = rows;
    if (version < OLDEST) throw new Problem(`DATABASE_URL leads to PostgreSQL ${version}: Rapport needs ${OLDEST} or newer`);
    const app = APP_DATABASE_URL || (await makeAppRole(owner, client));
    if (APP_DATABASE_URL) await (await connect(app, 'APP_DATABASE_URL')).end();
    return { owner, app, id, migrations: await doneMigrations(client) };
  } finally {
    await client.end();
  }
}

/** The owner's address of the embedded database, while it runs. */
export function embeddedOwner() {
  const server = runningPostgres(EMBEDDED.dataDir);
  return server && addressesOf(EMBEDDED.dataDir, server).url(DATABASE, OWNER);
}

async function openEmbedded() {
  const server = await step('starting PostgreSQL', () => startPostgres(EMBEDDED));
  say(server.started ? `PostgreSQL runs on 127.0.0.1:${server.port}` : `PostgreSQL already runs on 127.0.0.1:${server.port}`);
  const client = await connect(server.url(), 'the embedded PostgreSQL');
  try {
    const { rows } = await client.query('select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database', [OWNER, DATABASE]);
    if (!rows[0].role) await client.query(`create role ${OWNER} login createrole password '${server.passwordOf(OWNER)}'`);
    if (!rows[0].database) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
  return server.url(DATABASE, OWNER);
}

/** Their names, none when there is no schema yet. */
export async function doneMigrations(client) {
  try {
    return (await client.query('select name from platform.schema_migrations order by name')).rows.map(({ name }) => name);
  } catch (error) {
    if (['42P01', '3F000', '42501'].includes(error.code)) return [];
    throw error;
  }
}

/** Gives the application's rights to the user of APP_DATABASE_URL, when that is another than the role that holds them. */
export async function grantRights({ owner, app }) {
  const user = decodeURIComponent(new URL(app).username);
  if (user === APP_ROLE) return;
  const client = await connect(owner, 'DATABASE_URL');
  try {
    const { rows } = await client.query('select pg_has_role($1, $2, $3) as granted', [user, APP_ROLE, 'USAGE']);
    if (!rows[0].granted) await client.query(`grant ${APP_ROLE} to ${client.escapeIdentifier(user)}`);
  } catch (error) {
    throw new Problem(`${user} lacks the application's rights (${error.message}): run "grant ${APP_ROLE} to ${user}" as an administrator of the database`);
  } finally {
    await client.end();
  }
}

/** The address of the application's own role, whose password follows from the owner's. */
export async function appAddress(owner) {
  const { default: pg } = await import('pg');
  const { password } = new pg.Client(owner);
  if (!password) throw new Problem('DATABASE_URL carries no password for the application\'s to be derived from: set APP_DATABASE_URL to the address that the application shall use');
  const address = new URL(owner);
  for (const name of ['user', 'password']) address.searchParams.delete(name);
  address.username = APP_ROLE;
  address.password = createHmac('sha256', password).update(APP_ROLE).digest('hex');
  if (address.username !== APP_ROLE) throw new Problem('DATABASE_URL names no host: set APP_DATABASE_URL to the address that the application shall use');
  return address.href;
}

async function makeAppRole(owner, client) {
  const address = await appAddress(owner);
  if (await signsIn(address)) return address;
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    await client.query(`${rowCount ? 'alter' : 'create'} role ${APP_ROLE} login password '${new URL(address).password}'`);
  } catch (error) {
    if (error.code !== '42501') throw error;
    throw new Problem(`${client.user} may not make or change the role ${APP_ROLE}: give it CREATEROLE, or set APP_DATABASE_URL`);
  }
  return address;
}

async function signsIn(address) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(address);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (['28P01', '28000'].includes(error.code)) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A connection, or one line that says why there is none. */
export async function connect(address, name) {
  if (!/^postgres(ql)?:/.test(address) || !URL.canParse(address)) throw new Problem(`${name} is not the address of a PostgreSQL: it needs postgres://user:password@host:port/database`);
  const { default: pg } = await import('pg');
  let client;
  let failure;
  const attempt = async () => {
    client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000, application_name: 'rapport-setup' });
    client.on('error', () => {});
    failure = await client.connect().then(() => undefined, (error) => error);
    return failure?.code !== '57P03';
  };
  await until(attempt, 20_000, 250);
  if (!failure) return client;
  const { host, port, user, database } = client;
  if (/password must be a string/.test(failure.message)) throw new Problem(`PostgreSQL at ${host}:${port} asks for the password of ${user}, and ${name} has none: add it`);
  const reasons = {
    '28P01': `PostgreSQL at ${host}:${port} refuses the name or password of ${user}: correct ${name}`,
    28000: `PostgreSQL at ${host}:${port} refuses to let ${user} in: ${failure.message}`,
    '3D000': `there is no database ${database} at ${host}:${port}: create it, or correct ${name}`,
    '57P03': `PostgreSQL at ${host}:${port} is still starting: try again in a moment`,
  };
  throw new Problem(reasons[failure.code] ?? `no PostgreSQL can be reached at ${host}:${port} (${failure.code ?? failure.message}): start it, or correct ${name}`);
}
