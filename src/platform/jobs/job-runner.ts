import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import bullmq, { type Worker } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError, type ErrorKind } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import { Callers } from '../auth/callers.js';
import { Config } from '../config/config.js';
import type { Histogram } from 'prom-client';
import { Metrics } from '../metrics/metrics.js';
import { Tracing } from '../tracing/tracing.js';
import { problemOf } from '../http/problem.js';
import { Log } from '../logs/log.js';
import { type Caller, Work } from '../tenancy/work.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { type Envelope, type Outcome } from './envelope.js';
import { JobFile } from './job-files.js';
import { JobCancelled, type JobWorker, type WorkDescription, workOf } from './job-worker.js';
import { addressOf } from './job-address.js';
import { Progress, type ProgressState } from './progress.js';
import { type KeptJob, QueuePlace } from './queue-place.js';
import { queues } from './queue.js';

/** How often a running job looks whether it has been cancelled. */
const LOOK_MS = 500;
/** What a worker gets to end by itself once its signal is aborted. */
const PATIENCE_MS = 1_000;
/** The part of the grace that running jobs may use up before they are handed back. */
const SHARE_OF_GRACE = 0.7;

/** Refusals that would be the same another time. */
const FINAL = new Set<ErrorKind>(['invalid', 'forbidden', 'not-found', 'rule']);

class HandedBack extends Error {}
class TakenOver extends Error {}

class TimeLimitReached extends DomainError {
  constructor(ms: number) {
    super('rule', 'job_time_limit', `The job took longer than the ${ms / 1_000} seconds that it may.`);
  }
}

interface Found {
  readonly work: WorkDescription;
  readonly worker: JobWorker;
}

/** What it says is the problem of the job, which has been logged, and which may name somebody. */
const isOurs = (error: Error) => error.name === 'JobFailure' || error instanceof bullmq.UnrecoverableError;

/** What the work leaves behind, or the reason why it was given up: once the signal is aborted, a worker that doesn't end is left alone. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => setTimeout(() => reject(signal.reason as Error), PATIENCE_MS).unref(), { once: true });
  });
  return Promise.race([work, givenUp]);
}

/** Works off the queues whose workers this process has. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly durations: Histogram<'queue' | 'name' | 'outcome'>;
  private readonly found = new Map<string, Found>();
  private readonly workers: Worker<Envelope, Outcome>[] = [];
  private readonly running = new Map<string, AbortController>();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly place: QueuePlace,
    private readonly accepted: AcceptedJobs,
    private readonly discovery: DiscoveryService,
    private readonly callers: Callers,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.durations = metrics.durations('rapport_job_duration_seconds', 'Attempts at jobs, by how they ended.', ['queue', 'name', 'outcome']);
  }

  /** What there are workers for. */
  works(): readonly WorkDescription[] {
    if (this.found.size === 0) this.discover();
    return [...this.found.values()].map(({ work }) => work);
  }

  onApplicationBootstrap(): void {
    for (const queue of queues()) this.place.queue(queue);
    const works = this.works();
    if (this.config.ROLE === 'api') return;
    for (const queue of new Set(works.map((work) => work.queue))) {
      const worker = this.place.worker(queue, (job, token) => this.perform(job as KeptJob, token!));
      worker.on('failed', (job, error) => this.log.warn({ job: job?.name, jobId: job?.id, attempt: job?.attemptsMade, correlationId: job?.data.correlationId, ...(!isOurs(error) && { err: error }) }, 'an attempt at a job failed'));
      worker.on('completed', (job) => this.forget(job as KeptJob));
      worker.on('failed', (job) => job?.finishedOn && this.forget(job as KeptJob));
      worker.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.running.get(id)?.abort(new TakenOver('another worker has it'))));
      this.workers.push(worker);
    }
  }

  /** Takes no more jobs, while the server still answers what it has. */
  onModuleDestroy(): void {
    this.ended = this.end();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ended;
  }

  private discover(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const work = metatype ? workOf(metatype) : undefined;
      if (!work) continue;
      if (work.schedule && !work.system) throw new Error(`${work.name} has a schedule, which only a job of the system can have`);
      const key = `${work.queue.name}/${work.name}`;
      if (this.found.has(key) && this.found.get(key)!.worker !== instance) throw new Error(`two workers do ${key}`);
      this.found.set(key, { work, worker: instance as JobWorker });
    }
  }

  private async perform(job: KeptJob, token: string): Promise<Outcome> {
    const found = this.found.get(`${job.queueName}/${job.name}`);
    const correlationId = job.data.correlationId ?? `job-${newId()}`;
    if (job.data.cancelledAt) return { outcome: 'cancelled' };
    const stop = new AbortController();
    const progress = new Progress((state) => job.updateProgress(state), job.progress as Partial<ProgressState>);
    const clocks = found ? [this.limit(found.work, stop), this.lookAfter(job, found.work, stop)] : [];
    this.running.set(job.id!, stop);
    const began = performance.now();
    let outcome: 'done' | 'failed' | 'given_up' = 'failed';
    try {
      if (!found) throw new Error(`no worker does ${job.queueName}/${job.name}`);
      const context = { correlationId, origin: 'job' as const, signal: stop.signal, ...(job.data.tenantId !== null && { tenantId: job.data.tenantId, permission: job.data.permission, caller: await this.callerOf(job.data, correlationId) }) };
      const task = { id: job.id!, attempt: job.attemptsMade + 1, progress, keptMs: found.work.queue.keepDone.ageMs, signal: stop.signal };
      const facts = { 'messaging.system': 'bullmq', 'messaging.destination.name': job.queueName, 'messaging.message.id': job.id, 'rapport.correlation_id': correlationId, ...(job.data.tenantId !== null && { 'rapport.tenant_id': job.data.tenantId }) };
      const work = () => Tracing.step('consumer', `run ${job.name}`, facts, async () => found.worker.run(job.data.payload, task), job.data.trace);
      const result = await untilAborted(Work.run(context, work), stop.signal);
      await progress.end();
      outcome = 'done';
      return result instanceof JobFile ? { outcome: 'done', file: { ...result } } : { outcome: 'done', result: result ?? null };
    } catch (error) {
      await progress.end();
      if (stop.signal.aborted) outcome = 'given_up';
      const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
      if (reason instanceof JobCancelled) return { outcome: 'cancelled' };
      if (reason instanceof HandedBack) {
        await job.moveToWait(token);
        throw new bullmq.WaitingError();
      }
      throw this.failure(reason, job, correlationId);
    } finally {
      for (const clock of clocks) clearInterval(clock);
      this.running.delete(job.id!);
      this.durations.observe({ queue: job.queueName, name: job.name, outcome }, (performance.now() - began) / 1_000);
    }
  }

  /** Whoever asked, with the rights that he has by now. */
  private async callerOf({ tenantId, actor }: Envelope, correlationId: string): Promise<Caller | undefined> {
    return actor === null ? undefined : Work.run({ tenantId: tenantId!, correlationId }, () => this.callers.present(actor));
  }

  private limit({ queue }: WorkDescription, stop: AbortController): NodeJS.Timeout {
    return setTimeout(() => stop.abort(new TimeLimitReached(queue.timeLimitMs)), queue.timeLimitMs);
  }

  private lookAfter({ id }: KeptJob, { queue }: WorkDescription, stop: AbortController): NodeJS.Timeout {
    const look = async () => {
      const kept = await this.place.queue(queue).getJob(id!).catch(() => undefined);
      if (kept?.data.cancelledAt) stop.abort(new JobCancelled('the job was cancelled'));
    };
    return setInterval(() => void look(), LOOK_MS);
  }

  /** A queue keeps one text of why a job failed: it is the problem, as the caller will see it. */
  private failure(reason: unknown, job: KeptJob, correlationId: string): Error {
    this.log.error({ err: reason, job: job.name, jobId: job.id, queue: job.queueName, attempt: job.attemptsMade + 1, correlationId, tenantId: job.data.tenantId }, 'a job failed');
    const isFinal = reason instanceof DomainError && FINAL.has(reason.kind) && !(reason instanceof TimeLimitReached);
    const text = JSON.stringify(problemOf(reason, addressOf(job.id!), correlationId));
    return Object.assign(isFinal ? new bullmq.UnrecoverableError(text) : new Error(text), isFinal ? {} : { name: 'JobFailure' });
  }

  private forget({ id, data }: KeptJob): void {
    if (data.tenantId !== null) this.accepted.forget(data.tenantId, id!);
  }

  private async end(): Promise<void> {
    const closed = Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.race([closed, sleep(this.config.SHUTDOWN_GRACE_MS * SHARE_OF_GRACE, undefined, { ref: false })]);
    for (const stop of this.running.values()) stop.abort(new HandedBack('the process ends'));
    await closed;
    await this.accepted.settle();
  }
}
