import { Injectable } from '@nestjs/common';
import type { Subject } from '../../../../kernel/subject.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { TaskRounds } from '../../application/ports/task-rounds.port.js';
import { TaskRoundWorker } from './task-round.worker.js';

/** Leaves them to jobs. */
@Injectable()
export class QueuedTaskRounds extends TaskRounds {
  constructor(private readonly jobs: Jobs) {
    super();
  }

  async reassign(from: string, to: string): Promise<void> {
    await this.jobs.start(TaskRoundWorker, { reassign: { from, to } });
  }

  async follow(from: Subject, to: Subject): Promise<void> {
    await this.jobs.start(TaskRoundWorker, { follow: { from, to } });
  }

  async followClocks(assigneeId: string | null): Promise<void> {
    await this.jobs.start(TaskRoundWorker, { followClocksOf: assigneeId });
  }
}
