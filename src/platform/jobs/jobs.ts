import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type Type } from '@nestjs/common';
import bullmq, { type ConnectionOptions, type Job, type Queue, type Worker } from 'bullmq';
import pg from 'pg';
import { Config } from '../config/config.js';
import type { Command } from '../dispatch/message.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { Log } from '../logs/log.js';
import { survivesLoss } from '../persistence/connection-loss.js';
import { Work } from '../tenancy/work.js';

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
}

interface Place {
  readonly connection: ConnectionOptions;
  /** Undefined is Redis. */
  readonly backend: undefined;
  close(): Promise<void>;
}

/** Where queues live: in Redis when there is one, else in PostgreSQL. */
function queueConnection(config: Config): Place {
  if (config.REDIS_URL) return { connection: { url: config.REDIS_URL, maxRetriesPerRequest: null }, backend: undefined, close: async () => {} };
  const pool = new pg.Pool({ connectionString: config.APP_DATABASE_URL, max: Math.max(4, Math.ceil(config.DATABASE_POOL / 2)), options: '-c search_path=bullmq', application_name: 'rapport-jobs' });
  return { connection: survivesLoss(pool), backend: bullmq.createPostgresBackend as never, close: () => pool.end() };
}

/** Commands that run after the answer, in the tenant and in the name of whoever asked, through the same door as everything else. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly place: Place;
  private readonly queue: Queue<Payload>;
  private worker?: Worker<Payload>;

  constructor(
    private readonly config: Config,
    private readonly dispatcher: Dispatcher,
    private readonly log: Log,
    @Inject(LATER) private readonly commands: LaterCommands,
  ) {
    this.place = queueConnection(config);
    this.queue = new bullmq.Queue<Payload>(QUEUE, {
      connection: this.place.connection,
      defaultJobOptions: { attempts: 4, backoff: { type: 'exponential', delay: 1_000 }, removeOnComplete: { age: 3_600, count: 1_000 }, removeOnFail: { age: 7 * 86_400 } },
    }, this.place.backend);
    this.queue.on('error', (error: Error) => this.log.warn({ err: error }, 'the queue can not be reached'));
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
    const job = await this.queue.add(name, { tenantId, actorId: caller?.userId ?? null, correlationId, fields: { ...command } }, { delay: options.delayMs ?? 0 });
    return job.id!;
  }

  /** Answers when the queue does. */
  async ping(): Promise<void> {
    await this.queue.getJobCounts('waiting');
  }

  private async run({ name, data }: Job<Payload>): Promise<void> {
    const type = this.commands.get(name);
    if (!type) throw new bullmq.UnrecoverableError(`${name} is not a command that this worker knows`);
    const caller = data.actorId === null ? undefined : { userId: data.actorId, can: () => true };
    await Work.run({ tenantId: data.tenantId, correlationId: data.correlationId, caller, origin: 'job' }, () => this.dispatcher.execute(Object.assign(new type(), data.fields)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
    await this.place.close();
  }
}
