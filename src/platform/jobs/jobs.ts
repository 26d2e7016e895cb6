import { Inject, Injectable, type Type } from '@nestjs/common';
import { newId } from '../../kernel/id.js';
import type { Command } from '../dispatch/message.js';
import { Tracing } from '../tracing/tracing.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { type Envelope, envelopeOf, systemEnvelope } from './envelope.js';
import { type JobWorker, type WorkDescription, workOf } from './job-worker.js';
import { QueuePlace } from './queue-place.js';
import { queues } from './queue.js';
import { LATER, type LaterCommands, RunCommandWorker } from './run-command.worker.js';

interface StartOptions {
  readonly delayMs?: number;
}

function workIn(worker: Type<JobWorker<never>>): WorkDescription {
  const work = workOf(worker);
  if (!work) throw new Error(`${worker.name} is not a worker: it needs @Works(…)`);
  return work;
}

/** Starts what takes longer than a request, in the present tenant and in the name of whoever asks. Nothing is started by a transaction: what must follow from a change follows by event. */
@Injectable()
export class Jobs {
  constructor(
    private readonly place: QueuePlace,
    private readonly accepted: AcceptedJobs,
    @Inject(LATER) private readonly commands: LaterCommands,
  ) {}

  /** Answers the id by which its state can be asked for. */
  async start<Payload extends object>(worker: Type<JobWorker<Payload>>, payload: Payload, options?: StartOptions): Promise<string> {
    return (await this.startMany(worker, [payload], options))[0]!;
  }

  async startMany<Payload extends object>(worker: Type<JobWorker<Payload>>, payloads: readonly Payload[], options?: StartOptions): Promise<string[]> {
    const work = workIn(worker);
    if (work.system) throw new Error(`${work.name} is a job of the system, which no tenant starts`);
    return this.add(work, payloads.map(envelopeOf), options);
  }

  /** For a job that belongs to no tenant. */
  async startSystem<Payload extends object>(worker: Type<JobWorker<Payload>>, payload: Payload, options?: StartOptions): Promise<string> {
    const work = workIn(worker);
    if (!work.system) throw new Error(`${work.name} is a job of a tenant: start it in one`);
    return (await this.add(work, [systemEnvelope(payload)], options))[0]!;
  }

  /** Runs a command in the background. */
  async later(command: Command<unknown>, options?: StartOptions): Promise<string> {
    const name = command.constructor.name;
    if (!this.commands.has(name)) throw new Error(`${name} is not among the commands that can be run later: name it in JobsModule.later(…)`);
    return this.start(RunCommandWorker, { command: name, fields: { ...command } }, options);
  }

  /** Answers when the queues do. */
  async ping(): Promise<void> {
    await this.place.queue(queues()[0]!).getJobCounts('active');
  }

  private async add({ queue, name }: WorkDescription, envelopes: readonly Envelope[], { delayMs = 0 }: StartOptions = {}): Promise<string[]> {
    const dueAt = new Date(Date.now() + delayMs);
    const add = async () => {
      const jobs = envelopes.map((envelope) => ({ id: newId() as string, queue: queue.name, name, envelope: { ...envelope, trace: Tracing.current()?.carrier }, dueAt }));
      await this.accepted.keep(jobs);
      try {
        await this.place.ask(() => this.place.queue(queue).addBulk(jobs.map(({ id, envelope }) => ({ name, data: envelope, opts: { jobId: id, delay: delayMs } }))));
      } catch (error) {
        for (const { id, envelope } of jobs) if (envelope.tenantId !== null) this.accepted.forget(envelope.tenantId, id);
        throw error;
      }
      return jobs.map(({ id }) => id);
    };
    return Tracing.step('producer', `queue ${name}`, { 'messaging.system': 'bullmq', 'messaging.destination.name': queue.name }, add);
  }
}
