import type { Queue } from 'bullmq';
import type { Metrics } from '../metrics/metrics.js';

const STATES = ['waiting', 'prioritized', 'delayed', 'active', 'failed'] as const;

/** How much lies in a queue, and how long the first in it has waited. Every process that knows the queue tells the same. */
export function showQueue(metrics: Metrics, queue: Queue): void {
  metrics.gauge({
    name: 'rapport_queue_jobs',
    help: 'Jobs in a queue, by state.',
    labels: ['queue', 'state'],
    read: async () => {
      const counts = await queue.getJobCounts(...STATES);
      return STATES.map((state) => ({ labels: { queue: queue.name, state }, value: counts[state] ?? 0 }));
    },
  });
  metrics.gauge({
    name: 'rapport_queue_oldest_seconds',
    help: 'How long the job that is next has waited.',
    labels: ['queue'],
    read: async () => {
      const [oldest] = await queue.getJobs(['waiting'], 0, 0, true);
      return [{ labels: { queue: queue.name }, value: oldest ? Math.max(0, Date.now() - oldest.timestamp - oldest.delay) / 1_000 : 0 }];
    },
  });
}
