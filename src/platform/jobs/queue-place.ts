import { Injectable } from '@nestjs/common';
import bullmq, { type JobsOptions, type Processor, type Queue, type Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { survivesLoss } from '../persistence/connection-loss.js';
import { showPool } from '../persistence/pool-metrics.js';
import { Unavailable } from '../persistence/database-errors.js';
import { showQueue } from './job-metrics.js';
import type { Envelope, Outcome } from './envelope.js';
import { type JobQueue, queues } from './queue.js';

/** How long somebody who asks a queue waits for it. */
const PATIENCE_MS = 3_000;
const FAILED_DAYS = 7;
const MAX_ENVELOPE_BYTES = 262_144;

export type KeptQueue = Queue<Envelope, Outcome>;
export type KeptJob = bullmq.Job<Envelope, Outcome>;

const optionsOf = ({ attempts, backoffMs, keepDone }: JobQueue): JobsOptions => ({
  attempts,
  backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
  removeOnComplete: { age: Math.ceil(keepDone.ageMs / 1_000), count: keepDone.count },
  removeOnFail: { age: FAILED_DAYS * 86_400 },
  stackTraceLimit: 0,
  sizeLimit: MAX_ENVELOPE_BYTES,
});

/** Where queues live: in Redis when there is one, else in PostgreSQL. */
@Injectable()
export class QueuePlace {
  private readonly pool?: pg.Pool;
  private readonly redis?: Redis;
  private readonly opened = new Map<string, KeptQueue>();

  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {
    if (config.REDIS_URL) {
      // whoever asks is told at once that Redis is away, rather than left waiting for it
      this.redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: 1, retryStrategy: (times) => Math.min(times * 200, 2_000) });
      this.redis.on('error', (error: Error) => this.log.warn({ err: error }, 'the queues can not be reached'));
    } else {
      // every worker keeps a connection on which it is told of new jobs
      const listening = config.ROLE === 'api' ? 0 : queues().length;
      this.pool = survivesLoss(new pg.Pool({ connectionString: config.APP_DATABASE_URL, max: Math.max(4, Math.ceil(config.DATABASE_POOL / 2)) + listening, connectionTimeoutMillis: 5_000, options: '-c search_path=bullmq', application_name: 'rapport-jobs' }));
      this.pool.setMaxListeners(0); // each queue and each worker listens for its errors
      showPool(metrics, 'jobs', () => this.pool!);
    }
  }

  queue(description: JobQueue): KeptQueue {
    let queue = this.opened.get(description.name);
    if (!queue) {
      queue = new bullmq.Queue<Envelope, Outcome>(description.name, { connection: (this.redis ?? this.pool) as never, defaultJobOptions: optionsOf(description) }, this.backend) as KeptQueue;
      queue.on('error', (error: Error) => this.log.warn({ err: error, queue: description.name }, 'the queue can not be reached'));
      this.opened.set(description.name, queue);
      showQueue(this.metrics, queue);
    }
    return queue;
  }

  worker({ name, concurrency }: JobQueue, run: Processor<Envelope, Outcome>): Worker<Envelope, Outcome> {
    const connection = this.config.REDIS_URL ? { url: this.config.REDIS_URL, maxRetriesPerRequest: null } : this.pool;
    const takeover = { lockDuration: this.config.JOBS_TAKEOVER_MS, stalledInterval: this.config.JOBS_TAKEOVER_MS, maxStalledCount: 3 };
    const worker = new bullmq.Worker<Envelope, Outcome>(name, run, { connection: connection as never, concurrency, ...takeover }, this.backend);
    worker.on('error', (error) => this.log.warn({ err: error, queue: name }, 'the worker can not reach its queue'));
    return worker as Worker<Envelope, Outcome>;
  }

  /** What a queue is asked for somebody who waits: when it can't be reached, that is said soon. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)));
    try {
      return await Promise.race([work(), late]);
    } catch (error) {
      throw new Unavailable(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** What a queue says of its jobs repeats what they were given and have left behind; nobody here listens to it. */
  async forgetEvents(queue: KeptQueue): Promise<void> {
    await this.ask(async () => void (this.redis ? await this.redis.xtrim(queue.keys.events!, 'MAXLEN', 0) : await this.pool!.query('delete from event where queue = $1', [queue.name])));
  }

  /** Redis may come back empty. */
  onReturn(listener: () => void): void {
    this.redis?.on('ready', listener);
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.opened.values()].map((queue) => queue.close()));
    this.redis?.disconnect();
    await this.pool?.end();
  }

  private get backend(): undefined {
    return (this.pool ? bullmq.createPostgresBackend : undefined) as never;
  }
}
