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
import { BEAT_MS, Broadcast } from './broadcast.js';

const CHANNEL = 'rapport';
const TIMEOUT_MS = 2_000;
const PAUSE_MS = 500;
const FIRST_WORD_MS = 1_000;
/** By this the connections of those who listen are known to one another. */
const LISTENER = 'rapport-broadcast';
const NOTIFY = 'select pg_notify($1, $2)';
const LISTENERS = `select split_part(application_name, ' ', 2) as id from pg_stat_activity where datname = current_database() and application_name like '${LISTENER} %'`;

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

  async onApplicationBootstrap(): Promise<void> {
    const first = await this.connect().catch(() => undefined);
    this.listening = this.keepListening(first);
    if (first) await this.untilFirstWord(FIRST_WORD_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.leave();
    this.end.abort();
    await this.client?.end().catch(() => {});
    await this.listening;
  }

  protected async post(packed: string, to?: string): Promise<void> {
    if (!this.client) throw new Error('there is no connection');
    await this.client.query(NOTIFY, [to === undefined ? CHANNEL : `${CHANNEL}_${to}`, packed]);
  }

  protected async postWithCommit(packed: string, afterwards: () => Promise<void>): Promise<void> {
    UnitOfWork.current().afterCommit.push(afterwards);
    await this.em.getKysely().executeQuery(sql`select pg_notify(${CHANNEL}, ${packed})`.compile(sqlBuilder) as never);
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
    const client = new pg.Client({ connectionString: this.config.APP_DATABASE_URL, application_name: `${LISTENER} ${this.id}`, connectionTimeoutMillis: TIMEOUT_MS, query_timeout: TIMEOUT_MS, stream: impatientStream(TIMEOUT_MS) });
    client.on('error', () => {});
    client.on('notification', ({ payload = '' }) => this.unpack(payload));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    await client.query(`listen ${CHANNEL}_${this.id}`);
    const { rows } = await client.query<{ id: string }>(LISTENERS);
    this.client = client;
    await this.beginHearing(rows.map(({ id }) => id));
    return client;
  }

  /** A connection that nobody uses can be dead without a word: so it is used. */
  private async untilLost(client: pg.Client): Promise<void> {
    const lost = new AbortController();
    client.once('end', () => lost.abort());
    const over = AbortSignal.any([lost.signal, this.end.signal]);
    try {
      for (;;) {
        await sleep(BEAT_MS, undefined, { signal: over, ref: false });
        await this.beat();
      }
    } catch {
      // lost, or at the end
    }
  }
}
