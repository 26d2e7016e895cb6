import { Injectable } from '@nestjs/common';
import type { JobType } from 'bullmq';
import { Work } from '../tenancy/work.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { JobFiles } from './job-files.js';
import { type KeptJob, type KeptQueue, QueuePlace } from './queue-place.js';
import { type JobQueue, queues } from './queue.js';

const AT_ONCE = 500;

export interface SweepOrder {
  /** Whether a text tells of what is to go. */
  readonly telling: (text: string) => boolean;
  /** What was begun earlier may have read what is gone by now. */
  readonly before: Date;
  /** The queue of those that sweep, whose jobs say nothing and wait for nobody. */
  readonly except: JobQueue;
}

export interface Swept {
  readonly jobs: number;
  readonly files: number;
  /** Jobs that must have ended before all can be gone: sweep again. */
  readonly pending: number;
}

const saidBy = ({ data, returnvalue, failedReason, progress }: KeptJob): string => JSON.stringify([data.payload, returnvalue, failedReason, progress]);

/** What it has read was there before. */
const leavesOldFile = ({ returnvalue, processedOn, timestamp }: KeptJob, before: Date): boolean => returnvalue?.file !== undefined && (processedOn ?? timestamp) <= before.getTime();

/** Takes out of the queues what the tenant's jobs hold of somebody: what they were given, what they have left behind, and why they failed. */
@Injectable()
export class JobSweep {
  constructor(
    private readonly place: QueuePlace,
    private readonly accepted: AcceptedJobs,
    private readonly files: JobFiles,
  ) {}

  async sweep(order: SweepOrder): Promise<Swept> {
    const sum = { jobs: 0, files: await this.files.removeOlder(order.before), pending: 0 };
    for (const described of queues()) {
      if (described.name === order.except.name) continue;
      const queue = this.place.queue(described);
      // what is about to be done before what has been, so that none passes by in between
      sum.pending += (await this.underWay(queue, order)).length;
      const over = await this.found(queue, ['delayed', 'completed', 'failed'], (job) => leavesOldFile(job, order.before) || order.telling(saidBy(job)));
      for (const job of over) {
        const isAway = await this.putAway(queue, job);
        if (isAway) sum.jobs += 1;
        else sum.pending += 1;
      }
      await this.place.forgetEvents(queue);
    }
    return sum;
  }

  /** Those whose turn it is come to their end first, since what they were accepted for may be another's. */
  private async underWay(queue: KeptQueue, { telling, before }: SweepOrder): Promise<KeptJob[]> {
    const waiting = await this.found(queue, ['wait', 'prioritized'], (job) => telling(saidBy(job)));
    const running = await this.found(queue, ['active'], (job) => (job.processedOn ?? 0) <= before.getTime() || telling(saidBy(job)));
    return [...waiting, ...running];
  }

  /** False when its turn has come meanwhile. */
  private async putAway(queue: KeptQueue, job: KeptJob): Promise<boolean> {
    const removed = await this.place.ask(() => queue.remove(job.id!));
    if (removed === 0 && (await this.place.ask(() => queue.getJob(job.id!)))) return false;
    if (job.returnvalue?.file) await this.files.remove(job.returnvalue.file);
    await this.accepted.withdraw(job.data.tenantId!, [job.id!]);
    return true;
  }

  /** Found first and taken out afterwards, so that the pages stay where they are. */
  private async found(queue: KeptQueue, states: readonly JobType[], wanted: (job: KeptJob) => boolean): Promise<KeptJob[]> {
    const { tenantId } = Work.current();
    const found: KeptJob[] = [];
    for (const state of states) {
      for (let start = 0; ; start += AT_ONCE) {
        const jobs = (await this.place.ask(() => queue.getJobs([state], start, start + AT_ONCE - 1, true))) as (KeptJob | undefined)[];
        found.push(...jobs.filter((job): job is KeptJob => job !== undefined && job.data.tenantId === tenantId && wanted(job)));
        if (jobs.length < AT_ONCE) break;
      }
    }
    return found;
  }
}
