import type { Metrics } from '../metrics/metrics.js';
import type { EventBacklog } from './event-backlog.js';

/** How much is owed to each subscriber, how long the oldest of it has been, and how far the log is behind. Every process tells the same. */
export function showBacklog(metrics: Metrics, backlog: EventBacklog): void {
  metrics.gauge({
    name: 'rapport_event_deliveries',
    help: 'Deliveries of events that are owed, by state: ready, waiting behind an earlier one, or dead.',
    labels: ['subscriber', 'state'],
    read: async () => (await backlog.measure()).owed.flatMap(({ subscriber, ready, waiting, dead }) => Object.entries({ ready, waiting, dead }).map(([state, value]) => ({ labels: { subscriber, state }, value }))),
  });
  metrics.gauge({
    name: 'rapport_event_oldest_seconds',
    help: 'How long the oldest event that could be delivered has been owed.',
    labels: ['subscriber'],
    read: async () => (await backlog.measure()).owed.map(({ subscriber, oldestSeconds }) => ({ labels: { subscriber }, value: oldestSeconds })),
  });
  metrics.gauge({
    name: 'rapport_event_unlogged',
    help: 'Events that are committed, and that GET /events does not show yet.',
    read: async () => (await backlog.measure()).unlogged.events,
  });
  metrics.gauge({
    name: 'rapport_event_unlogged_oldest_seconds',
    help: 'How old the oldest event is that GET /events does not show yet.',
    read: async () => (await backlog.measure()).unlogged.oldestSeconds,
  });
}
