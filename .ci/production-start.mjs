// Starts Rapport as an operator does in production, on a PostgreSQL of its own, and checks that it serves, refuses and ends as it should.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { removePostgres, startPostgres } from '../scripts/embedded-postgres.mjs';
import { inData, inRoot } from '../scripts/paths.mjs';
import { nextFreePort } from '../scripts/ports.mjs';
import { until } from '../scripts/processes.mjs';

const OWNER = 'operator';
const DATABASE = 'production';
const GRACE_MS = 10_000;
const dataDir = inData('pg-production');

await removePostgres({ dataDir });
const server = await startPostgres({ dataDir, port: 5500, fast: true });
const admin = new pg.Client(server.url());
await admin.connect();
await admin.query(`create role ${OWNER} login createrole password '${server.passwordOf(OWNER)}'`);
await admin.query(`create database ${DATABASE} owner ${OWNER}`);
await admin.end();

const port = await nextFreePort(3100);
const address = `http://127.0.0.1:${port}`;
const { DEV_TOKENS, REDIS_URL, ...inherited } = process.env;
const production = { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), SHUTDOWN_GRACE_MS: String(GRACE_MS), DATABASE_URL: server.url(DATABASE, OWNER) };
const SECRET_KEY = randomBytes(32).toString('hex');

function start(environment) {
  const child = spawn(inRoot('rapport'), ['start'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close').then(([code]) => code);
  const printed = { all: '', errors: '' };
  child.stdout.on('data', (text) => (printed.all += text));
  child.stderr.on('data', (text) => {
    printed.all += text;
    printed.errors += text;
  });
  return { child, ended, printed };
}

async function refuses(environment, name) {
  const { ended, printed } = start(environment);
  assert.equal(await ended, 1, `it should not start: ${printed.all}`);
  assert.match(printed.errors.trim(), new RegExp(`^.*${name}[^\n]*$`), 'one line should name the setting');
  console.log(`ok   it refuses to start: ${printed.errors.trim()}`);
}

async function serves() {
  const { child, ended, printed } = start({ ...production, SECRET_KEY });
  const status = async (path) => (await fetch(address + path).catch(() => undefined))?.status;
  try {
    assert.ok(await until(async () => child.exitCode !== null || (await status('/health/ready')) === 200, 60_000, 100));
    assert.equal(child.exitCode, null, printed.all);
    console.log('ok   GET /health/ready is 200');

    const notes = await fetch(`${address}/api/v1/notes`);
    assert.equal(notes.status, 401);
    assert.match(notes.headers.get('content-type'), /^application\/problem\+json/);
    assert.equal((await notes.json()).status, 401);
    console.log('ok   GET /api/v1/notes is a 401 problem without a token');

    const token = await fetch(`${address}/api/v1/auth/dev-token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"role":"admin"}' });
    assert.equal(token.status, 404);
    assert.doesNotMatch(printed.all, /demo/);
    console.log('ok   neither development tokens nor a demo tenant exist');

    const began = performance.now();
    child.kill('SIGTERM');
    assert.equal(await ended, 0, printed.all);
    const took = performance.now() - began;
    assert.ok(took < GRACE_MS, `it took ${took} ms to end`);
    console.log(`ok   SIGTERM ends it with exit code 0 after ${Math.round(took)} ms`);
  } catch (error) {
    console.error(printed.all);
    throw error;
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
  }
}

try {
  await refuses({ ...production, SECRET_KEY: '' }, 'SECRET_KEY');
  await refuses({ ...production, SECRET_KEY, DEV_TOKENS: 'true' }, 'DEV_TOKENS');
  await serves();
} finally {
  await removePostgres({ dataDir });
}
