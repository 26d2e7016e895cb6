// Programs that tests start: each on a free port of 127.0.0.1, each ended by whoever started it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(import.meta.dirname, '../..');

/** What a start has compiled is there for those that follow. */
const COMPILED = { NODE_COMPILE_CACHE: path.join(root, '.data/compiled') };

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

export function migrate(databaseUrl, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/src/platform/persistence/migrate.js'), ...args], { env: { ...process.env, ...COMPILED, DATABASE_URL: databaseUrl }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`migrate ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Ends the application when whoever has started it is killed. */
const LEASH = 'scripts/leash.mjs';

/** The built application, ready to answer. `output()` is all that it has printed. `preloaded` modules may add contexts of a test. */
export async function startApp(environment, { preloaded = [] } = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const printed = [];
  const imports = [LEASH, ...preloaded].map((file) => `--import=${pathToFileURL(path.join(root, file))}`);
  const child = spawn(process.execPath, ['--enable-source-maps', ...imports, path.join(root, 'dist/src/main.js')], {
    env: { ...COMPILED, PATH: process.env.PATH, NODE_ENV: 'test', LOG_FORMAT: 'json', LOG_LEVEL: 'info', RATE_LIMIT_USER: '1000000', RATE_LIMIT_ADDRESS: '1000000', PORT: String(port), STORAGE_DIR: process.env.TEST_STORAGE_DIR, ...(environment.NODE_ENV !== 'production' && { MAILBOX_DIR: process.env.TEST_MAILBOX_DIR }), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const output = () => Buffer.concat(printed).toString();
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    child.kill(signal);
    await once(child, 'exit');
    return child.exitCode;
  };
  for (const giveUp = Date.now() + 60_000; ; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`the application ended: ${output()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return { url, port, child, output, stop };
    if (Date.now() > giveUp) {
      await stop('SIGKILL');
      throw new Error(`the application does not come up: ${output()}`);
    }
  }
}

/** A Redis of one's own, empty, or undefined where the program is not installed. */
export async function startRedis(at) {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = at ?? (await freePort());
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  for (const giveUp = Date.now() + 5_000; Date.now() < giveUp; await sleep(50)) {
    if (spawnSync('redis-cli', ['-p', String(port), 'ping'], { encoding: 'utf8' }).stdout.trim() === 'PONG') break;
  }
  return { url: `redis://127.0.0.1:${port}`, port, child, stop: async () => (child.kill('SIGTERM'), once(child, 'exit')) };
}
