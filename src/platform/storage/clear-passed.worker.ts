import { Clock } from '../../kernel/clock.js';
import { JobWorker, type Task, Works } from '../jobs/job-worker.js';
import { maintenance } from '../jobs/maintenance.js';
import { ObjectStore } from './object-store.js';
import { dayOf, PASSING } from './passing-key.js';

const AT_ONCE = 1_000;

/** Every night: clears away what was to be there for a while only. */
@Works({ queue: maintenance, name: 'clear-passed-files', system: true, schedule: { cron: '40 0 * * *', timeZone: 'UTC' } })
export class ClearPassedWorker extends JobWorker<object, { cleared: number }> {
  constructor(
    private readonly store: ObjectStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(_payload: object, { progress, signal }: Task): Promise<{ cleared: number }> {
    const today = PASSING + dayOf(this.clock.now());
    for (let cleared = 0; ; ) {
      const { objects } = await this.store.list(PASSING, undefined, AT_ONCE);
      const passed = objects.filter(({ key }) => key < today);
      for (const { key } of passed) {
        signal.throwIfAborted();
        await this.store.delete(key);
        cleared += 1;
      }
      progress.report({ counts: { cleared } });
      if (passed.length < AT_ONCE) return { cleared };
    }
  }
}
