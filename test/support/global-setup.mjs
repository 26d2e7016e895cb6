// Once for the whole run: PostgreSQL, a migrated database, Redis where it is installed, and the built application.
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { homeOf } from '../../scripts/embedded-postgres-files.mjs';
import { startPostgres } from '../../scripts/embedded-postgres.mjs';
import { OWNER, prepareRoles } from './postgres.mjs';
import { migrate, root, startApp, startRedis } from './programs.mjs';

export default async function setUp() {
  const dataDir = `${root}/.data/pg-test`;
  const server = await startPostgres({ dataDir, fast: true });
  const admin = await prepareRoles(server);
  const database = `rapport_${process.pid}`;
  // migrated once, and copied for whoever needs one of his own
  const template = `${database}_template`;
  await admin.query(`create database ${template} owner ${OWNER}`);
  migrate(server.url(template, OWNER), 'up');
  await admin.query(`create database ${database} owner ${OWNER} template ${template}`);
  const owner = server.url(database, OWNER);

  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-test-'));
  process.env.TEST_STORAGE_DIR = path.join(folder, 'storage');
  process.env.TEST_MAILBOX_DIR = path.join(folder, 'mailbox');
  const redis = await startRedis();
  const app = await startApp({ APP_DATABASE_URL: server.url(database, 'rapport_app') });
  process.env.TEST_TEMPLATE = template;
  process.env.TEST_DATABASE_FILES = homeOf(dataDir);
  process.env.TEST_DATABASE_URL = owner;
  process.env.TEST_APP_DATABASE_URL = server.url(database, 'rapport_app');
  process.env.TEST_REDIS_URL = redis?.url ?? '';
  process.env.TEST_APP_URL = app.url;
  if (!redis) console.warn('redis-server is not installed: what runs on Redis is not tested here');
  globalThis.rapportTest = { admin, database, app, redis, folder };
}
