// Checks what Rapport needs here, and changes nothing.
import { readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { isBuilt } from '../build.mjs';
import { appAddress, connect, doneMigrations, embeddedOwner, isEmbedded, OLDEST } from '../database.mjs';
import { programsVersion } from '../embedded-postgres-files.mjs';
import { isInstalled } from '../install.mjs';
import { inRoot, root } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { askRedis } from '../redis.mjs';
import { describe } from '../report.mjs';
import { others } from '../runs.mjs';

const { env } = process;
const MEGABYTE = 1_048_576;

const ok = (text) => ['ok', text];
const warn = (text) => ['warn', text];
const fail = (text) => ['fail', text];

async function inDatabase(address, name, work) {
  const client = await connect(address, name);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const query = (address, name, sql) => inDatabase(address, name, async (client) => (await client.query(sql)).rows);

/** The owner's and the application's address, as far as they are known without changing anything. */
async function addresses() {
  const owner = env.DATABASE_URL || (isEmbedded() ? embeddedOwner() : undefined);
  return { owner, app: env.APP_DATABASE_URL || (owner && (await appAddress(owner))) };
}

const node = () => ok(`Node.js ${process.versions.node}`);

const dependencies = () => (isInstalled() ? ok('dependencies are those of package-lock.json') : warn('dependencies are not those of package-lock.json: the next command installs them'));

const sources = () => (isBuilt() ? ok('dist is built from the present sources') : warn('dist is not built from the present sources: the next command builds it'));

function embedded() {
  const version = programsVersion();
  return version ? ok(`embedded ${version}`) : fail('the embedded PostgreSQL does not run on this machine: set DATABASE_URL to another');
}

async function database() {
  const { owner, app } = await addresses();
  if (!app) return warn('the embedded PostgreSQL is not running, so the database is not looked into: "./rapport start" starts it');
  const [{ version, name }] = await query(owner ?? app, owner ? 'DATABASE_URL' : 'APP_DATABASE_URL', `select current_setting('server_version') as version, current_database() as name`);
  const text = `database ${name} answers, PostgreSQL ${version}`;
  return Number.parseInt(version, 10) >= OLDEST ? ok(text) : fail(`${text}: Rapport needs ${OLDEST} or newer`);
}

async function role() {
  const { app } = await addresses();
  if (!app) return undefined;
  const [{ name, fault }] = await query(
    app,
    'APP_DATABASE_URL',
    `select current_user as name, case when rolsuper then 'is a superuser' when rolbypassrls then 'has BYPASSRLS'
       when exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(current_user, relowner, 'USAGE') and relnamespace in (select oid from pg_namespace where nspname !~ '^pg_|^information_schema$')) then 'owns tables' end as fault
     from pg_roles where rolname = current_user`,
  );
  return fault ? fail(`the application signs in as ${name}, which ${fault} and would pass by row-level security: unset APP_DATABASE_URL, or let it name another role`) : ok(`the application signs in as ${name}, which can't pass by row-level security`);
}

async function migrations() {
  const { app } = await addresses();
  if (!app) return undefined;
  const done = await inDatabase(app, 'APP_DATABASE_URL', doneMigrations);
  const files = readdirSync(inRoot('migrations')).filter((file) => /^Migration\w+\.ts$/.test(file));
  const pending = files.filter((file) => !done.includes(file.slice(0, -3))).length;
  return pending === 0 ? ok(`all ${files.length} migrations are done`) : warn(`${pending} of ${files.length} migrations are pending: "./rapport migrate up", or the next start, does them`);
}

const redis = async () => (env.REDIS_URL ? ok(`Redis ${await askRedis(env.REDIS_URL)} answers`) : ok('REDIS_URL is not set: jobs are kept in PostgreSQL'));

async function port() {
  const running = others().find(({ address }) => address);
  if (running) return ok(`Rapport runs on ${running.address}`);
  const wished = Number(env.PORT || 3000);
  if ((await freePort(wished, env.HOST || '127.0.0.1')) !== undefined) return ok(`port ${wished} is free`);
  return env.PORT ? fail(`port ${wished} is taken: end what listens there, or set PORT to another`) : warn(`port ${wished} is taken: start will take the next free one`);
}

async function disk() {
  const { bavail, bsize } = await statfs(root);
  const free = Math.round((bavail * bsize) / MEGABYTE);
  const text = `${free} MB of disk are free`;
  return free < 200 ? fail(`${text}: make room, at least 200 MB`) : free < 1_000 ? warn(`${text}: make room soon`) : ok(text);
}


export default async function doctor() {
  const installed = isInstalled() ? [...(isEmbedded() ? [embedded] : []), database, role, migrations, redis] : [];
  const checks = [node, dependencies, sources, ...installed, port, disk];
  let failed = false;
  for (const check of checks) {
    let result;
    try {
      result = await check();
    } catch (error) {
      result = fail(describe(error));
    }
    if (!result) continue;
    failed ||= result[0] === 'fail';
    console.log(`${result[0].padEnd(4)}  ${result[1]}`);
  }
  return failed ? 1 : 0;
}
