import { Optional } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { callerWithAllRights } from '../auth/caller.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { JobSweep } from '../jobs/job-sweep.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { describeQueue } from '../jobs/queue.js';
import { Mailbox } from '../mail/mailbox.js';
import { Work } from '../tenancy/work.js';
import { EraseRecords } from './erase-records.command.js';
import { EraseWritings } from './erase-writings.command.js';
import type { ErasureId } from './erasure.js';
import { FinishErasure } from './finish-erasure.command.js';
import { Holdings } from './holdings.js';
import { OpenErasure, type RunningErasure } from './open-erasure.command.js';

const queue = describeQueue({ name: 'erasures', concurrency: 2, attempts: 20, backoffMs: 5_000, timeLimitMs: 3_600_000 });

/** How long to wait for jobs that may still write of him, before everything is gone through again. */
const ROUND_MS = 1_000;

interface ErasedOutside {
  readonly jobs: number;
  readonly files: number;
  readonly messages: number;
}

const NOTHING: ErasedOutside = { jobs: 0, files: 0, messages: 0 };

/** Erases somebody wherever he is held: once around, and again for as long as there are jobs that began when he was still known. Begun anew it finds less to do, and comes to the same end. */
@Works({ queue, name: 'erase' })
export class EraseWorker extends JobWorker<{ erasureId: string }, { rounds: number }> {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly holdings: Holdings,
    private readonly jobs: JobSweep,
    @Optional() private readonly mailbox?: Mailbox,
  ) {
    super();
  }

  async run(payload: { erasureId: string }, { progress, signal }: Task): Promise<{ rounds: number }> {
    const erasureId = payload.erasureId as ErasureId;
    const erasure = await this.dispatcher.execute(OpenErasure.of({ erasureId }));
    if (!erasure) return { rounds: 0 };
    // whoever may erase somebody erases what he could not have read, too
    const caller = erasure.askedBy === null ? undefined : callerWithAllRights(erasure.askedBy);
    return Work.run({ ...Work.current(), caller, permission: undefined }, async () => {
      let outside = NOTHING;
      for (let rounds = 1; ; rounds++) {
        progress.report({ step: 'jobs, files and messages', counts: { rounds } });
        const { pending, ...swept } = await this.eraseOutside(erasure);
        progress.report({ step: 'records', counts: { rounds } });
        await this.eraseInside(erasureId, erasure); // afterwards, since jobs that have just ended may have written some
        outside = { jobs: outside.jobs + swept.jobs, files: outside.files + swept.files, messages: outside.messages + swept.messages };
        if (pending === 0) {
          await this.dispatcher.execute(FinishErasure.of({ erasureId, counts: { ...outside } }));
          return { rounds };
        }
        await sleep(ROUND_MS, undefined, { signal });
      }
    });
  }

  private async eraseInside(erasureId: ErasureId, { subject, traces }: RunningErasure): Promise<void> {
    for (const { resource } of this.holdings.of(subject)) {
      let after: string | null = null;
      do after = await this.dispatcher.execute(EraseRecords.of({ erasureId, resource: resource.name, after }));
      while (after !== null);
    }
    await this.dispatcher.execute(EraseWritings.of({ erasureId, subject, traces }));
  }

  private async eraseOutside({ traces, begunAt }: RunningErasure): Promise<ErasedOutside & { readonly pending: number }> {
    const telling = (text: string) => traces.areIn(text);
    const swept = await this.jobs.sweep({ telling, before: begunAt, except: queue });
    return { ...swept, messages: (await this.mailbox?.sweep(telling)) ?? 0 };
  }
}
