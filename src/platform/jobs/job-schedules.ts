import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Log } from '../logs/log.js';
import { AcceptedJobs } from './accepted-jobs.js';
import { systemEnvelope } from './envelope.js';
import { JobRunner } from './job-runner.js';
import type { Schedule, WorkDescription } from './job-worker.js';
import { type KeptQueue, QueuePlace } from './queue-place.js';

const AGAIN_MS = 5_000;
const MAX_SCHEDULES = 1_000;

interface Repeat {
  readonly pattern?: string;
  readonly tz?: string;
  readonly every?: number;
}

const repeatOf = (schedule: Schedule): Repeat => ('cron' in schedule ? { pattern: schedule.cron, tz: schedule.timeZone ?? 'UTC' } : { every: schedule.everyMs });

/** Keeps the schedules in the queues as the code declares them, and the jobs as they were accepted, also when the queues come back empty. */
@Injectable()
export class JobSchedules implements OnApplicationBootstrap, OnModuleDestroy {
  private again?: NodeJS.Timeout;
  private ending = false;

  constructor(
    private readonly config: Config,
    private readonly place: QueuePlace,
    private readonly runner: JobRunner,
    private readonly accepted: AcceptedJobs,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.ROLE === 'api') return;
    this.place.onReturn(() => void this.agree());
    void this.agree();
  }

  onModuleDestroy(): void {
    this.ending = true;
    clearTimeout(this.again);
  }

  private async agree(): Promise<void> {
    clearTimeout(this.again);
    if (this.ending) return;
    try {
      const works = this.runner.works();
      for (const queue of new Set(works.map((work) => work.queue))) {
        const declared = works.filter((work) => work.queue === queue && work.schedule);
        await this.agreeOn(this.place.queue(queue), declared);
      }
      await this.accepted.restore();
    } catch (error) {
      if (this.ending) return;
      this.log.warn({ err: error }, 'the queues could not be brought up to date, and will be');
      this.again = setTimeout(() => void this.agree(), AGAIN_MS).unref();
    }
  }

  /** One that is there as declared stays untouched, since its next run may be overdue and must not be put off. */
  private async agreeOn(queue: KeptQueue, declared: readonly WorkDescription[]): Promise<void> {
    const kept = await queue.getJobSchedulers(0, MAX_SCHEDULES - 1);
    for (const { key } of kept) if (!declared.some(({ name }) => name === key)) await queue.removeJobScheduler(key);
    for (const { name, schedule } of declared) {
      const repeat = repeatOf(schedule!);
      const present = kept.find(({ key }) => key === name);
      if (present && present.pattern === repeat.pattern && present.tz === repeat.tz && (present.every ?? undefined) === repeat.every) continue;
      await queue.upsertJobScheduler(name, repeat, { name, data: systemEnvelope() });
    }
  }
}
