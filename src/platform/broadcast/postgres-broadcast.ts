import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { impatientStream } from '../persistence/connection-loss.js';
import { sqlBuilder } from '../persistence/sql.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import { Broadcast } from './broadcast.js';

const CHANNEL = 'rapport';
const HEARTBEAT_MS = 2_000;
const PAUSE_MS = 500;
const NOTIFY = 'select pg_notify($1, $2)';

/** By LISTEN and NOTIFY: what is sent in a transaction arrives when that is committed, neither earlier nor never. */
@Injectable()
export class PostgresBroadcast extends Broadcast implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly end = new AbortController();
  private client?: pg.Client | undefined;
  private listening: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly em: EntityManager,
    log: Log,
  ) {
    super(log);
  }

  async send(channel: string, message: string): Promise<void> {
    const packed = this.pack(channel, message);
    if (UnitOfWork.isOpen()) await this.em.getKysely().executeQuery(sql`select pg_notify(${CHANNEL}, ${packed})`.compile(sqlBuilder) as never);
    else await this.deliver(packed, (text) => this.post(text));
  }

  async onApplicationBootstrap(): Promise<void> {
    const first = await this.connect().catch(() => undefined);
    this.listening = this.keepListening(first);
  }

  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    await this.client?.end().catch(() => {});
    await this.listening;
  }

  private async post(packed: string): Promise<void> {
    if (!this.client) throw new Error('there is no connection');
    await this.client.query(NOTIFY, [CHANNEL, packed]);
  }

  private async keepListening(first: pg.Client | undefined): Promise<void> {
    let client = first;
    while (!this.end.signal.aborted) {
      client ??= await this.connect().catch(() => undefined);
      if (client) await this.untilLost(client);
      void client?.end().catch(() => {});
      client = this.client = undefined;
      if (!this.end.signal.aborted) this.endHearing();
      await sleep(PAUSE_MS, undefined, { signal: this.end.signal, ref: false }).catch(() => {});
    }
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.config.APP_DATABASE_URL, application_name: 'rapport-broadcast', connectionTimeoutMillis: HEARTBEAT_MS, query_timeout: HEARTBEAT_MS, stream: impatientStream(HEARTBEAT_MS) });
    client.on('error', () => {});
    client.on('notification', ({ payload = '' }) => this.unpack(payload));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
    this.beginHearing();
    await this.settle((packed) => this.post(packed));
    return client;
  }

  /** A connection that nobody uses can be dead without a word: so it is used. */
  private async untilLost(client: pg.Client): Promise<void> {
    const lost = new AbortController();
    client.once('end', () => lost.abort());
    const over = AbortSignal.any([lost.signal, this.end.signal]);
    try {
      for (;;) {
        await sleep(HEARTBEAT_MS, undefined, { signal: over, ref: false });
        await client.query('select 1');
      }
    } catch {
      // lost, or at the end
    }
  }
}
