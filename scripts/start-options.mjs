// How a start is wished for: by option, by environment variable, or by default.
import { parseArgs } from 'node:util';
import { freePort, nextFreePort } from './ports.mjs';
import { Misuse, Problem, say } from './report.mjs';

const { env } = process;
const DEFAULT_PORT = 3000;
const ROLES = ['all', 'api', 'worker'];

export const production = env.NODE_ENV === 'production';
export const host = env.HOST || '127.0.0.1';
export const graceMs = (Number(env.SHUTDOWN_GRACE_MS) || 10_000) + (Number(env.SHUTDOWN_DELAY_MS) || 0) + 5_000;

/** The address to show to a person of this machine. */
export const addressAt = (port) => `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${port}`;

/** The role, and the port when one is asked for. */
export function readOptions(args) {
  let options;
  try {
    options = parseArgs({ args, options: { role: { type: 'string' }, port: { type: 'string' } } }).values;
  } catch (error) {
    throw new Misuse(`${error.message.split('.')[0]}: see "./rapport help start"`);
  }
  const role = options.role || env.ROLE || 'all';
  if (!ROLES.includes(role)) throw new Problem(`the role is ${JSON.stringify(role)}: it needs ${ROLES.join(', ')}`);
  const port = options.port ?? (env.PORT || undefined);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) throw new Problem(`the port is ${JSON.stringify(port)}: it needs a whole number from 0 to 65535`);
  return { role, port: port === undefined ? undefined : Number(port) };
}

/** The port that was asked for, and no other. */
export async function askedPort(wished) {
  const port = await freePort(wished, host);
  if (port === undefined) throw new Problem(`port ${wished} is taken: end what listens there, or choose another with --port`);
  return port;
}

/** The port of choice, or the next one that is free. */
export async function defaultPort() {
  const port = await nextFreePort(DEFAULT_PORT, host);
  if (port !== DEFAULT_PORT) say(`port ${DEFAULT_PORT} is taken: Rapport takes ${port}`);
  return port;
}
