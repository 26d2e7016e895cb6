// PostgreSQL servers for tests.
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { removePostgres, runningPostgres, startPostgres, stopPostgres } from '../../scripts/embedded-postgres.mjs';
import { root } from './programs.mjs';

export const OWNER = 'rapport_test';
const OWNERS_OF_FUNCTIONS = ['rapport_search', 'rapport_keeper', 'rapport_relay'];

/** The roles that belong to a server, not to a database; answers a superuser's connection. */
export async function prepareRoles(server) {
  const admin = new pg.Client(server.url());
  await admin.connect();
  const { rows } = await admin.query('select rolname from pg_roles');
  const known = (role) => rows.some(({ rolname }) => rolname === role);
  if (!known(OWNER)) await admin.query(`create role ${OWNER} login createrole createdb password '${server.passwordOf(OWNER)}'`);
  if (!known('rapport_app')) await admin.query(`create role rapport_app login password '${server.passwordOf('rapport_app')}'`);
  for (const role of OWNERS_OF_FUNCTIONS) if (!known(role)) await admin.query(`create role ${role} nologin`);
  await admin.query(`grant rapport_app, ${OWNERS_OF_FUNCTIONS} to ${OWNER} with admin option, inherit false`);
  return admin;
}

const dataDir = `${root}/.data/pg-faults`;

function send(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** To the server and its children, which PostgreSQL has one of for each connection. */
function signal(name) {
  const { pid } = runningPostgres(dataDir);
  send(pid, name);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  for (const [child, parent] of stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number))) if (parent === pid) send(child, name);
}

/** A server of a test's own, empty, that it may stop and start. */
export async function startOwnPostgres() {
  if (runningPostgres(dataDir)) signal('SIGCONT');
  await removePostgres({ dataDir });
  const server = await startPostgres({ dataDir, fast: true });
  await (await prepareRoles(server)).end();
  return {
    owner: server.url('postgres', OWNER),
    app: server.url('postgres', 'rapport_app'),
    /** Goes silent, and keeps its connections. */
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    stop: () => stopPostgres({ dataDir }),
    startAgain: async () => {
      const again = await startPostgres({ dataDir, port: server.port, fast: true });
      if (again.port !== server.port) throw new Error(`port ${server.port} was taken by somebody else`);
    },
    remove: async () => {
      if (runningPostgres(dataDir)) signal('SIGCONT');
      await removePostgres({ dataDir });
    },
  };
}
