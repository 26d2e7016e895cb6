import { describe, expect, it } from '@jest/globals';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { survivesLoss } from './connection-loss.js';
import { translateDatabaseError, Unavailable } from './database-errors.js';

const CONNECT_MS = 60;
const PATIENCE_MS = 100;

/** A connection that takes its time to come, and that a test breaks. */
class SlowClient extends EventEmitter {
  readonly _queryable = true;

  connect(done: (error?: Error) => void): void {
    setTimeout(done, CONNECT_MS);
  }

  isConnected(): boolean {
    return true;
  }

  end(done: () => void = () => {}): void {
    setImmediate(done);
  }
}

const poolOf = (max: number) => survivesLoss(new pg.Pool({ Client: SlowClient as never, max, connectionTimeoutMillis: PATIENCE_MS }));
const broken = (client: pg.PoolClient) => (client as unknown as EventEmitter).emit('end');

describe('a connection that is lost', () => {
  it('leaves the pool, though whoever has it does not give it back, and may be given back later all the same', async () => {
    const pool = poolOf(1);
    const lost = await pool.connect();
    broken(lost);
    const next = await pool.connect();
    expect(next).not.toBe(lost);
    expect(() => lost.release()).not.toThrow();
    next.release();
    expect(pool.totalCount).toBe(1);
    await pool.end();
  });

  it('does no harm when whoever waited for it had given up before it came', async () => {
    const pool = poolOf(1);
    const first = await pool.connect();
    const waiting = pool.connect();
    await Promise.all([expect(waiting).rejects.toThrow('timeout exceeded'), sleep(PATIENCE_MS - CONNECT_MS / 2).then(() => first.release(true))]);
    const [late] = (await once(pool, 'acquire')) as [pg.PoolClient];
    await sleep(1);
    expect(pool.idleCount).toBe(1);
    expect(() => broken(late)).not.toThrow();
    await pool.end();
  });

  it('does no harm once it was given back', async () => {
    const pool = poolOf(1);
    const client = await pool.connect();
    client.release();
    expect(() => broken(client)).not.toThrow();
    await pool.end();
  });

  it('is told as that, whatever the driver says', () => {
    for (const message of ['Connection terminated unexpectedly', 'Client was closed and is not queryable', 'Client has encountered a connection error and is not queryable', 'timeout exceeded when trying to connect', 'Query read timeout']) {
      expect(translateDatabaseError(new Error(message))).toBeInstanceOf(Unavailable);
    }
  });
});
