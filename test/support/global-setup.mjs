// Once for the whole run: PostgreSQL, a migrated database, Redis where it is installed, and the built application.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { migrate, root, startApp, startRedis } from './programs.mjs';

const OWNER = 'rapport_test';
const OWNERS_OF_FUNCTIONS = ['rapport_search', 'rapport_keeper', 'rapport_relay'];

export default async function setUp() {
  const server = await startPostgres({ dataDir: `${root}/.data/pg-test`, fast: true });
  const admin = new pg.Client(server.url());
  await admin.connect();
  const roles = await admin.query('select rolname from pg_roles');
  const known = (role) => roles.rows.some(({ rolname }) => rolname === role);
  if (!known(OWNER)) await admin.query(`create role ${OWNER} login createrole createdb password '${server.passwordOf(OWNER)}'`);
  if (!known('rapport_app')) await admin.query(`create role rapport_app login password '${server.passwordOf('rapport_app')}'`);
  for (const role of OWNERS_OF_FUNCTIONS) if (!known(role)) await admin.query(`create role ${role} nologin`);
  await admin.query(`grant rapport_app, ${OWNERS_OF_FUNCTIONS} to ${OWNER} with admin option, inherit false`);
  const database = `rapport_${process.pid}`;
  await admin.query(`create database ${database} owner ${OWNER}`);
  const owner = server.url(database, OWNER);
  migrate(owner, 'up');

  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-test-'));
  process.env.TEST_STORAGE_DIR = path.join(folder, 'storage');
  process.env.TEST_MAILBOX_DIR = path.join(folder, 'mailbox');
  const redis = await startRedis();
  const app = await startApp({ APP_DATABASE_URL: server.url(database, 'rapport_app') });
  process.env.TEST_DATABASE_URL = owner;
  process.env.TEST_APP_DATABASE_URL = server.url(database, 'rapport_app');
  process.env.TEST_REDIS_URL = redis?.url ?? '';
  process.env.TEST_APP_URL = app.url;
  if (!redis) console.warn('redis-server is not installed: what runs on Redis is not tested here');
  globalThis.rapportTest = { admin, database, app, redis, folder };
}
