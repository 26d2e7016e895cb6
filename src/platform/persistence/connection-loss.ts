import { Socket } from 'node:net';
import type pg from 'pg';

/** Beyond the time limit of a statement, which the server keeps, this is what its answer may take to come. */
const PATIENCE_MS = 2_000;

/** A connection that breaks when the server has gone silent, so that nobody waits for it for ever. */
export const impatientStream = (statementTimeoutMs: number) => (): Socket => {
  const socket = new Socket();
  return socket.setTimeout(statementTimeoutMs + PATIENCE_MS, () => socket.destroy(Object.assign(new Error('the server has gone silent'), { code: 'ETIMEDOUT' })));
};

/** A connection that breaks fails what was asked on it, and nothing else: unheard, its event would end the process. */
export function survivesLoss(pool: pg.Pool): pg.Pool {
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool.on('error', () => {});
}
