import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { describeQueue } from '../jobs/queue.js';
import { SearchUpkeep } from './search-upkeep.js';

const queue = describeQueue({ name: 'search', concurrency: 1, timeLimitMs: 6 * 3_600_000 });

/** Keeps anew what a tenant's records are found by. */
@Works({ queue, name: 'rebuild-search' })
export class RebuildSearchWorker extends JobWorker<{ kinds?: readonly string[] }, { records: number }> {
  constructor(private readonly upkeep: SearchUpkeep) {
    super();
  }

  async run({ kinds }: { kinds?: readonly string[] }, { progress, signal }: Task): Promise<{ records: number }> {
    const records = await this.upkeep.rebuild(kinds, { signal, tell: (kind, done) => progress.report({ step: kind, counts: { records: done } }) });
    return { records };
  }
}
