// Starts Rapport with all that it needs, stays with it, and clears up after it.
import os from 'node:os';
import { becomesReady, faultOf, launch, stayWith } from '../application.mjs';
import { openDatabase } from '../database.mjs';
import { inData } from '../paths.mjs';
import { identify } from '../processes.mjs';
import { askRedis } from '../redis.mjs';
import { Problem, say } from '../report.mjs';
import { endOrphans, forget, note, others } from '../runs.mjs';
import { forDevelopment } from '../secret.mjs';
import { addressAt, askedPort, defaultPort, graceMs, host, production, readOptions } from '../start-options.mjs';
import { alone, closeDatabase, fill, prepare } from '../stages.mjs';
import { welcome } from '../welcome.mjs';

export default async function start(args) {
  const { role, port } = readOptions(args);
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
    if (running) return welcomeBack(running);
    const env = await setUp(role, port);
    if (signal) return;
    app = launch(env);
    const address = addressAt(env.PORT);
    note({ role, graceMs, app: identify(app.pid) });
    if (!(await becomesReady(app, address, () => signal))) return;
    note({ role, graceMs, app: identify(app.pid), address });
    const forPeople = !production && role !== 'worker';
    welcome(address, { role, demo: forPeople, mailbox: forPeople });
  };
  note({ role, graceMs });
  const begun = alone(bringUp);
  begun.catch(() => {}); // it may fail after an interruption, when nobody waits for it any more
  try {
    await Promise.race([begun, interruption]);
    if (app) return await stayWith(app, interruption, graceMs);
    return signal ? 128 + os.constants.signals[signal] : 0;
  } finally {
    forget();
    const isSettingUp = signal && !app; // and holds the lock
    if (!isSettingUp) await begun.catch(() => {});
    if (others().length === 0) await (isSettingUp ? closeDatabase() : alone(closeDatabase));
  }
}

const overlap = (one, other) => one === other || one === 'all' || other === 'all';

/** All that comes before the application; answers its environment. */
async function setUp(role, wishedPort) {
  await endOrphans();
  const port = wishedPort === undefined ? undefined : await askedPort(wishedPort);
  await prepare();
  if (process.env.REDIS_URL) await askRedis(process.env.REDIS_URL);
  const database = await openDatabase();
  if (database.owner) await fill(database, { withDemo: !production });
  const { DATABASE_URL, RAPPORT_PATH, ...env } = process.env;
  return {
    ...env,
    ...(env.STORAGE_DIR || env.S3_BUCKET ? {} : { STORAGE_DIR: inData('storage') }),
    ...(production || env.MAILBOX_DIR ? {} : { MAILBOX_DIR: inData('mailbox') }),
    ...forDevelopment(env),
    ROLE: role,
    HOST: host,
    PORT: String(port ?? (await defaultPort())),
    APP_DATABASE_URL: database.app,
  };
}

/** A second start has nothing to do, unless the first has lost what it stands on. */
async function welcomeBack({ address, start: { pid } }) {
  const fault = await faultOf(address);
  if (fault) throw new Problem(`Rapport runs on ${address} (process ${pid}), but is not ready: ${fault}. "./rapport stop" and then "./rapport start" brings all of it up again`);
  say(`Rapport already runs on ${address} (process ${pid}): "./rapport stop" ends it`);
}
