// Starts Rapport with all that it needs, stays with it, and clears up after it.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { becomesReady, launch, stayWith } from '../application.mjs';
import { openDatabase } from '../database.mjs';
import { freePort, nextFreePort } from '../ports.mjs';
import { identify } from '../processes.mjs';
import { askRedis } from '../redis.mjs';
import { Misuse, Problem, say } from '../report.mjs';
import { endOrphans, forget, note, others } from '../runs.mjs';
import { secret } from '../secret.mjs';
import { alone, closeDatabase, fill, prepare } from '../stages.mjs';
import { welcome } from '../welcome.mjs';

const DEFAULT_PORT = 3000;
const ROLES = ['all', 'api', 'worker'];
const production = process.env.NODE_ENV === 'production';
const host = process.env.HOST || '127.0.0.1';
const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;

export default async function start(args) {
  const { role, port } = read(args);
  const graceMs = (Number(process.env.SHUTDOWN_GRACE_MS) || 10_000) + (Number(process.env.SHUTDOWN_DELAY_MS) || 0) + 5_000;
  let app;
  let signal;
  const interruption = new Promise((resolve) => {
    const onSignal = (name) => {
      signal ??= name;
      resolve(name);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, onSignal);
  });
  const bringUp = async () => {
    const running = others().find((other) => other.address && overlap(other.role, role));
    if (running) return say(`Rapport already runs on ${running.address} (process ${running.start.pid}): "rapport stop" ends it`);
    const env = await setUp(role, port);
    if (signal) return;
    app = launch(env);
    const address = `http://${reachable}:${env.PORT}`;
    note({ role, graceMs, app: identify(app.pid) });
    if (!(await becomesReady(app, address, () => signal))) return;
    note({ role, graceMs, app: identify(app.pid), address });
    welcome(address, { role, signIn: !production && role !== 'worker' && !['false', '0'].includes(env.DEV_TOKENS) });
  };
  note({ role, graceMs });
  const begun = alone(bringUp);
  try {
    await Promise.race([begun, interruption]);
    if (app) return await stayWith(app, interruption, graceMs);
    return signal ? 128 + os.constants.signals[signal] : 0;
  } finally {
    forget();
    await (signal && !app ? closeDatabase() : begun.catch(() => {}).then(() => others().length === 0 && alone(closeDatabase)));
  }
}

const overlap = (one, other) => one === other || one === 'all' || other === 'all';

function read(args) {
  let options;
  try {
    options = parseArgs({ args, options: { role: { type: 'string' }, port: { type: 'string' } } }).values;
  } catch (error) {
    throw new Misuse(`${error.message.split('.')[0]}: see "rapport help start"`);
  }
  const role = options.role || process.env.ROLE || 'all';
  if (!ROLES.includes(role)) throw new Problem(`the role is ${JSON.stringify(role)}: it needs ${ROLES.join(', ')}`);
  const port = options.port ?? (process.env.PORT || undefined);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) throw new Problem(`the port is ${JSON.stringify(port)}: it needs a whole number from 0 to 65535`);
  return { role, port: port === undefined ? undefined : Number(port) };
}

/** All that comes before the application; answers its environment. */
async function setUp(role, wishedPort) {
  await endOrphans();
  const port = wishedPort === undefined ? undefined : await exactly(wishedPort);
  await prepare();
  if (process.env.REDIS_URL) await askRedis(process.env.REDIS_URL);
  const database = await openDatabase();
  if (database.owner) await fill(database, { withDemo: !production });
  const { DATABASE_URL, RAPPORT_PATH, ...env } = process.env;
  return {
    ...env,
    ...(production ? {} : { NODE_ENV: env.NODE_ENV || 'development', SECRET_KEY: env.SECRET_KEY || secret('secret-key') }),
    ROLE: role,
    HOST: host,
    PORT: String(port ?? (await fromDefault())),
    APP_DATABASE_URL: database.app,
  };
}

async function exactly(wished) {
  const port = await freePort(wished, host);
  if (port === undefined) throw new Problem(`port ${wished} is taken: end what listens there, or choose another with --port`);
  return port;
}

async function fromDefault() {
  const port = await nextFreePort(DEFAULT_PORT, host);
  if (port !== DEFAULT_PORT) say(`port ${DEFAULT_PORT} is taken: Rapport takes ${port}`);
  return port;
}
