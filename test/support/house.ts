import bullmq from 'bullmq';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from './fresh-database.js';
import { allOf, type Marks } from './marked.js';
import { root, type RunningApp, startApp, startRedis } from './programs.mjs';
import { whereabouts } from './whereabouts.js';

/** One installation, with its jobs in PostgreSQL or in Redis. */
export class House {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-persons-'));
  database!: FreshDatabase;
  app!: RunningApp;
  redis?: { readonly url: string; stop(): Promise<unknown> } | undefined;

  async open(withRedis: boolean): Promise<void> {
    this.database = await freshDatabase();
    this.redis = withRedis ? await startRedis() : undefined;
    this.app = await startApp({ APP_DATABASE_URL: this.database.app, STORAGE_DIR: this.storage, MAILBOX_DIR: this.mailbox, LOG_LEVEL: 'debug', EVENT_POLL_MS: '100', ...(this.redis && { REDIS_URL: this.redis.url }) });
  }

  async close(): Promise<void> {
    await this.app?.stop();
    await this.redis?.stop();
    await this.database?.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get storage(): string {
    return path.join(this.folder, 'storage');
  }

  get mailbox(): string {
    return path.join(this.folder, 'mailbox');
  }

  /** Where something of a tenant can be. */
  find(marks: Marks, ...tenants: string[]): Promise<string[][]> {
    const places = { databaseUrl: this.database.owner, tenants, folders: [this.folder, path.join(root, '.data/pg-test/server.log')], redisUrl: this.redis?.url, output: () => this.app.output() };
    return Promise.all(allOf(marks).map((mark) => whereabouts(places, mark)));
  }

  async queue(name: string): Promise<{ queue: bullmq.Queue; end(): Promise<void> }> {
    if (this.redis) {
      const queue = new bullmq.Queue(name, { connection: { url: this.redis.url } as never });
      return { queue, end: () => queue.close() };
    }
    const pool = new pg.Pool({ connectionString: this.database.app, max: 2, options: '-c search_path=bullmq' });
    const queue = new bullmq.Queue(name, { connection: pool as never }, bullmq.createPostgresBackend as never);
    return { queue, end: async () => (await queue.close(), await pool.end()) };
  }
}
