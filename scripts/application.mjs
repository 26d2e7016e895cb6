// The application's process: started on a leash, watched until it is ready, and ended gracefully.
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { pathToFileURL } from 'node:url';
import { inData, inRoot, root } from './paths.mjs';
import { until } from './processes.mjs';
import { Problem, say, step } from './report.mjs';

const LEASH = pathToFileURL(inRoot('scripts/leash.mjs')).href;
const PATIENCE_MS = 90_000;

/** A process group of its own, so that Ctrl+C in the terminal reaches it through us, once. What a start has compiled is there for those that follow. */
export function launch(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', `--import=${LEASH}`, 'dist/src/main.js'], { cwd: root, env: { NODE_COMPILE_CACHE: inData('compiled'), ...env }, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const app = { pid: child.pid, kill: (signal) => child.kill(signal), ready: false };
  app.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return app;
}

const ask = (url) =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: 5_000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(undefined));
  });

/** What keeps a running application from being ready, or nothing. */
export async function faultOf(address) {
  const answer = await ask(`${address}/health/ready`);
  if (answer?.status === 200) return undefined;
  return answer ? faults(answer.body) : 'it does not answer';
}

/** True when the application answers that it is ready, false when it has ended or `given up` comes true first. */
export async function becomesReady(app, address, givenUp) {
  let answer;
  const attempt = async () => {
    answer = await ask(`${address}/health/ready`);
    return answer?.status === 200;
  };
  let ended = false;
  const watch = step('starting the application', () => until(async () => ended || givenUp() || (await attempt()), PATIENCE_MS, 40));
  await Promise.race([watch, app.ended.then(() => (ended = true))]);
  if (ended || givenUp()) return false;
  app.ready = answer?.status === 200;
  if (app.ready) return true;
  app.kill('SIGKILL');
  throw new Problem(`the application was not ready after ${PATIENCE_MS / 1_000} s: ${answer ? faults(answer.body) : 'it does not answer'}`);
}

function faults(body) {
  try {
    const failing = Object.entries(JSON.parse(body).checks).filter(([, { status }]) => status !== 'up');
    return failing.map(([name, { message }]) => `${name}: ${message}`).join('; ');
  } catch {
    return body.slice(0, 200);
  }
}

/** Stays until the application ends, by itself or since the user wants it to; answers the exit code. */
export async function stayWith(app, interruption, graceMs) {
  const outcome = await Promise.race([app.ended, interruption]);
  if (typeof outcome === 'string') return await endGracefully(app, graceMs);
  const how = outcome.signal ?? `exit code ${outcome.code}`;
  if (app.ready) throw new Problem(`the application ended by itself (${how}): its last lines above tell why`);
  if (outcome.code !== 1) throw new Problem(`the application ended before it was ready (${how})`);
  return 1;
}

async function endGracefully(app, graceMs) {
  say('ending …');
  app.kill('SIGTERM');
  const force = () => {
    say(`the application did not end within ${graceMs / 1_000} s, and is ended by force`);
    app.kill('SIGKILL');
  };
  const timer = setTimeout(force, graceMs);
  const { code, signal } = await app.ended;
  clearTimeout(timer);
  return signal === 'SIGTERM' ? 0 : (code ?? 1);
}
