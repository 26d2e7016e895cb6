import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type Type } from '@nestjs/common';
import bullmq, { type ConnectionOptions, type Job, type Queue, type Worker } from 'bullmq';
import pg from 'pg';
import type { Histogram } from 'prom-client';
import { Config } from '../config/config.js';
import type { Command } from '../dispatch/message.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { survivesLoss } from '../persistence/connection-loss.js';
import { showPool } from '../persistence/pool-metrics.js';
import { Work } from '../tenancy/work.js';
import { type Carrier, Tracing } from '../tracing/tracing.js';
import { showQueue } from './job-metrics.js';

const QUEUE = 'commands';
const CONCURRENCY = 10;

/** The commands that can be run later, by name. */
export const LATER = Symbol('commands that can be run later');
export type LaterCommands = ReadonlyMap<string, Type<Command<unknown>>>;

interface Payload {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly correlationId: string;
  readonly fields: object;
  /** The trace that the job belongs to. */
  readonly trace?: Carrier | undefined;
}

interface Place {
  readonly connection: ConnectionOptions;
  /** Undefined is Redis. */
  readonly backend: undefined;
  readonly pool?: pg.Pool;
  close(): Promise<void>;
}

/** Where queues live: in Redis when there is one, else in PostgreSQL. */
function queueConnection(config: Config): Place {
  if (config.REDIS_URL) return { connection: { url: config.REDIS_URL, maxRetriesPerRequest: null }, backend: undefined, close: async () => {} };
  const pool = new pg.Pool({ connectionString: config.APP_DATABASE_URL, max: Math.max(4, Math.ceil(config.DATABASE_POOL / 2)), options: '-c search_path=bullmq', application_name: 'rapport-jobs' });
  return { connection: survivesLoss(pool), backend: bullmq.createPostgresBackend as never, pool, close: () => pool.end() };
}

/** Commands that run after the answer, in the tenant and in the name of whoever asked, through the same door as everything else. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly place: Place;
  private readonly queue: Queue<Payload>;
  private readonly durations: Histogram<'queue' | 'name' | 'outcome'>;
  private worker?: Worker<Payload>;

  constructor(
    private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly log: Log,
    @Inject(LATER) private readonly commands: LaterCommands,
    metrics: Metrics,
  ) {
    const place = queueConnection(config);
    this.place = place;
    this.queue = new bullmq.Queue<Payload>(QUEUE, {
      connection: this.place.connection,
      defaultJobOptions: { attempts: 4, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 7 * 86_400 } },
    }, this.place.backend);
    this.queue.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue can not be reached'));
    this.durations = metrics.durations('rapport_job_duration_seconds', 'Attempts at jobs, by how they ended.', ['queue', 'name', 'outcome']);
    showQueue(metrics, this.queue);
    if (place.pool) showPool(metrics, 'jobs', () => place.pool!);
  }

  onApplicationBootstrap(): void {
    if (this.config.ROLE === 'api') return;
    this.worker = new bullmq.Worker<Payload>(QUEUE, (job) => this.run(job), { connection: this.place.connection, concurrency: CONCURRENCY }, this.place.backend);
    this.worker.on('error', (error) => this.log.warn({ err: error }, 'the worker can not reach its queue'));
    this.worker.on('failed', (job, error) => this.log.error({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, correlationId: job?.data.correlationId }, 'a job failed'));
  }

  /** Runs a command in the background, for the present tenant and caller. */
  async later(command: Command<unknown>, options: { delayMs?: number } = {}): Promise<string> {
    const name = command.constructor.name;
    if (!this.commands.has(name)) throw new Error(`${name} is not among the commands that can be run later: name it in JobsModule.later(…)`);
    const { tenantId, caller, correlationId } = Work.current();
    const add = () => this.queue.add(name, { tenantId, actorId: caller?.userId ?? null, correlationId, fields: { ...command }, trace: Tracing.current()?.carrier }, { delay: options.delayMs ?? 0 });
    const job = await Tracing.step('producer', `queue ${name}`, { 'messaging.system': 'bullmq', 'messaging.destination.name': QUEUE }, add);
    return job.id!;
  }

  /** Answers when the queue does. */
  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  private async run({ name, data, id }: Job<Payload>): Promise<void> {
    const type = this.commands.get(name);
    if (!type) throw new bullmq.UnrecoverableError(`${name} is not a command that this worker knows`);
    const { tenantId, actorId, correlationId, fields, trace } = data;
    const caller = actorId === null ? undefined : { userId: actorId, can: () => true };
    const facts = { 'messaging.system': 'bullmq', 'messaging.destination.name': QUEUE, 'messaging.message.id': id, 'rapport.tenant_id': tenantId, 'rapport.correlation_id': correlationId };
    const work = () => Tracing.step('consumer', `run ${name}`, facts, () => this.dispatcher.execute(Object.assign(new type(), fields)), trace);
    await this.timed(name, () => Work.run({ tenantId, correlationId, caller, origin: 'job' }, work));
  }

  private async timed(name: string, work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    let outcome = 'failed';
    try {
      await work();
      outcome = 'done';
    } finally {
      this.durations.observe({ queue: QUEUE, name, outcome }, (performance.now() - began) / 1_000);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
    await this.place.close();
  }
}
