import { Socket } from 'node:net';
import type pg from 'pg';

/** Beyond the time limit of a statement, which the server keeps, this is what its answer may take to come. */
const PATIENCE_MS = 2_000;

/** A connection that breaks when the server has gone silent, so that nobody waits for it for ever. */
export const impatientStream = (statementTimeoutMs: number) => (): Socket => {
  const socket = new Socket();
  return socket.setTimeout(statementTimeoutMs + PATIENCE_MS, () => socket.destroy(Object.assign(new Error('the server has gone silent'), { code: 'ETIMEDOUT' })));
};

/**
 * A connection that breaks fails what was asked on it, and nothing else: unheard, its event would end the process. It
 * leaves the pool at once, since a transaction whose rollback fails never gives its connection back.
 */
export function survivesLoss(pool: pg.Pool): pg.Pool {
  const inUse = new WeakSet<pg.PoolClient>();
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('acquire', (client) => {
    inUse.add(client);
    // its release is made after this event, and called at once when whoever waited for it has given up
    queueMicrotask(() => inUse.has(client) && returnWhenLost(client, inUse));
  });
  pool.on('release', (_error, client) => inUse.delete(client));
  return pool.on('error', () => {});
}

function returnWhenLost(client: pg.PoolClient, inUse: WeakSet<pg.PoolClient>): void {
  const release = client.release.bind(client);
  const giveBack = (error?: Error | boolean) => {
    client.off('end', lost);
    if (inUse.has(client)) release(error);
  };
  const lost = () => giveBack(true);
  client.once('end', lost);
  client.release = giveBack;
}
