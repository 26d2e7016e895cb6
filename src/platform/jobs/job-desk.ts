import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { problemOf } from '../http/problem.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { Cursors } from '../resource/cursors.js';
import { reaches } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import type { JobPage, JobState, JobView } from './job.dto.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { addressOf } from './job-address.js';
import { JobFiles } from './job-files.js';
import { NO_PROGRESS, type ProgressState } from './progress.js';
import { type KeptJob, type KeptQueue, QueuePlace } from './queue-place.js';
import { queues } from './queue.js';

/** What the library calls the places where jobs of a state are. */
const KEPT_AS = { waiting: ['wait', 'delayed', 'prioritized'], active: ['active'], done: ['completed'], failed: ['failed'], cancelled: ['completed'] } as const;

/** A queue knows no tenants, so a list looks through it, from the latest on and so far at most. */
const MAX_LOOKED_THROUGH = 20_000;
const AT_ONCE = 500;

export interface JobQuestion {
  readonly state: JobState;
  readonly queue?: string | undefined;
  readonly take: number;
  readonly cursor?: string | undefined;
}

const isoOf = (ms: number | null | undefined): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());

/** The text that a worker left, or that the library did when there was no worker left to say anything. */
function problemIn({ failedReason, id, data }: KeptJob): Readonly<Record<string, unknown>> | null {
  if (!failedReason) return null;
  if (failedReason.startsWith('{')) return JSON.parse(failedReason) as Readonly<Record<string, unknown>>;
  return { ...problemOf(new Error(failedReason), addressOf(id!), data.correlationId ?? id!), code: 'worker_lost', type: '/api/docs#worker_lost', detail: 'Every process that took the job died over it.' };
}

function stateOf(kept: string, { data, returnvalue }: KeptJob): JobState {
  if (kept === 'completed') return returnvalue?.outcome === 'cancelled' ? 'cancelled' : 'done';
  if (kept === 'failed' || kept === 'active') return kept;
  return data.cancelledAt ? 'cancelled' : 'waiting';
}

/** When it got to where it is. */
const momentOf = ({ finishedOn, processedOn, timestamp }: KeptJob): number => finishedOn ?? processedOn ?? timestamp;

export interface SeenJob {
  readonly view: JobView;
  /** Names what is seen, so that a change can be told. */
  readonly tag: string;
}

function seen(job: KeptJob, kept: string): SeenJob {
  const state = stateOf(kept, job);
  const { sequence, ...progress } = { ...NO_PROGRESS, ...(job.progress as Partial<ProgressState>) };
  const ended = state === 'done' || state === 'failed' || state === 'cancelled';
  const view = {
    id: job.id!,
    name: job.name,
    queue: job.queueName,
    state,
    cancelRequested: job.data.cancelledAt !== undefined,
    progress,
    attempts: job.attemptsMade,
    maxAttempts: job.opts.attempts ?? 1,
    createdAt: new Date(job.timestamp).toISOString(),
    startedAt: isoOf(job.processedOn),
    finishedAt: ended ? isoOf(job.finishedOn) : null,
    actorId: job.data.actorId,
    correlationId: job.data.correlationId,
    error: state === 'done' || state === 'cancelled' ? null : problemIn(job),
    result: state === 'done' ? `${addressOf(job.id!)}/result` : null,
  };
  return { view, tag: [state, job.attemptsMade, sequence, job.data.cancelledAt ? 1 : 0].join('.') };
}

/** Jobs, as far as the present caller may see them: those that he started, and with a permission all of his tenant. */
@Injectable()
export class JobDesk {
  constructor(
    private readonly place: QueuePlace,
    private readonly acceptedJobs: AcceptedJobs,
    private readonly cursors: Cursors,
    private readonly files: JobFiles,
  ) {}

  async read(id: string): Promise<JobView> {
    return (await this.look(id)).view;
  }

  async look(id: string): Promise<SeenJob> {
    const { job, state } = await this.find(id, 'jobs:read');
    return seen(job, state);
  }

  /** The answer to a request that has started a job: 202, with the address to ask at. */
  async accepted(id: string, reply: FastifyReply): Promise<JobView> {
    void reply.status(202).header('location', addressOf(id));
    return this.read(id);
  }

  async result(id: string): Promise<unknown> {
    const { job, state } = await this.find(id, 'jobs:read');
    const { view } = seen(job, state);
    if (view.state === 'done') return job.returnvalue.file ? this.files.show(job.returnvalue.file) : job.returnvalue.result;
    throw new DomainError('conflict', `job_${view.state}`, view.state === 'waiting' || view.state === 'active' ? 'The job has not ended yet: ask again when its state is "done".' : `The job was ${view.state === 'failed' ? 'not done: its error says why' : 'cancelled'}, and has no result.`);
  }

  /** A waiting job is not begun, and a running one is told to stop. One that has ended stays as it is. */
  async cancel(id: string): Promise<JobView> {
    const { job, state } = await this.find(id, 'jobs:manage');
    if (state === 'failed' || state === 'completed') {
      const { view } = seen(job, state);
      if (view.state === 'cancelled') return view;
      throw new DomainError('conflict', `job_${view.state}`, `The job has ended already: it is ${view.state}.`);
    }
    await this.acceptedJobs.withdraw(job.data.tenantId!, [id]);
    if (!job.data.cancelledAt) await this.place.ask(() => job.updateData({ ...job.data, cancelledAt: new Date().toISOString() }));
    if (state === 'delayed') await this.place.ask(() => job.promote().catch(() => {})); // it may have become due meanwhile
    return seen(job, state).view;
  }

  /** A failed job gets all its attempts again. */
  async retry(id: string): Promise<JobView> {
    const { job, state } = await this.find(id, 'jobs:manage');
    if (state !== 'failed') {
      const { view } = seen(job, state);
      throw new DomainError('conflict', 'job_not_failed', `Only a failed job can be tried again: this one is ${view.state}.`);
    }
    await this.acceptedJobs.keep([{ id, queue: job.queueName, name: job.name, envelope: job.data, dueAt: new Date() }]);
    await this.place.ask(() => job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }));
    return this.read(id);
  }

  /** All of the tenant, the latest first. */
  async list({ state, queue, take, cursor }: JobQuestion): Promise<JobPage> {
    const { tenantId, caller } = Work.current();
    const isVisible = ({ data }: KeptJob) => data.tenantId === tenantId && caller !== undefined && reaches(caller, 'jobs:read', data.actorId);
    const question = `jobs ${tenantId} ${state} ${queue ?? ''}`;
    const [moment, after] = (cursor === undefined ? [Infinity, ''] : this.cursors.open(question, cursor)) as [number, string];
    const comesAfter = (job: KeptJob) => momentOf(job) < moment || (momentOf(job) === moment && job.id! < after);
    let latest: KeptJob[] = [];
    for (const described of queues().filter(({ name }) => queue === undefined || name === queue)) {
      for await (const jobs of this.through(this.place.queue(described), state)) {
        const mine = jobs.filter((job) => isVisible(job) && comesAfter(job) && stateOf(KEPT_AS[state][0], job) === state);
        latest = [...latest, ...mine].toSorted((a, b) => momentOf(b) - momentOf(a) || (a.id! < b.id! ? 1 : -1)).slice(0, take + 1);
      }
    }
    const last = latest.length > take ? latest[take - 1] : undefined;
    return { data: latest.slice(0, take).map((job) => seen(job, KEPT_AS[state][0]).view), page: { take, nextCursor: last ? this.cursors.seal(question, [momentOf(last), last.id!]) : null } };
  }

  private async *through(queue: KeptQueue, state: JobState): AsyncGenerator<KeptJob[]> {
    for (const place of KEPT_AS[state]) {
      for (let start = 0; start < MAX_LOOKED_THROUGH; start += AT_ONCE) {
        const jobs = await this.place.ask(() => queue.getJobs([place], start, start + AT_ONCE - 1, false));
        yield (jobs as (KeptJob | undefined)[]).filter((job) => job !== undefined);
        if (jobs.length < AT_ONCE) break;
      }
    }
  }

  /** One that is another's is as if it were not there. */
  private async find(id: string, permission: string, again = true): Promise<{ job: KeptJob; state: string }> {
    const { tenantId, caller } = Work.current();
    const found = await this.place.ask(() => Promise.all(queues().map((described) => this.place.queue(described).getJob(id))));
    const job = found.find((candidate) => candidate !== undefined) as KeptJob | undefined;
    const isVisible = job?.data.tenantId === tenantId && caller !== undefined && (job.data.actorId === caller.userId || reaches(caller, permission, job.data.actorId));
    if (!job || !isVisible) throw new RecordNotFound('job', id);
    const state = await this.place.ask(() => job.getState());
    const endedMeanwhile = again && (state === 'completed' || state === 'failed') && !job.finishedOn;
    return endedMeanwhile ? this.find(id, permission, false) : { job, state };
  }
}
