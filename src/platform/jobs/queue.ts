export interface QueueDescription {
  readonly name: string;
  /** Jobs that one process works on at the same time. */
  readonly concurrency?: number;
  /** How often a job is tried before it has failed for good. */
  readonly attempts?: number;
  /** The wait before the second attempt. It doubles with each, and is spread so that not all come back at once. */
  readonly backoffMs?: number;
  /** The longest that one attempt may take. */
  readonly timeLimitMs?: number;
  /** How long a job that is done can be asked for, and how many of them. */
  readonly keepDone?: { readonly ageMs: number; readonly count: number };
}

/** A line of jobs, worked off apart from all others, so that a long one holds up nobody else's. */
export type JobQueue = Readonly<Required<QueueDescription>>;

const HOUR_MS = 3_600_000;

const described = new Map<string, JobQueue>();

export function describeQueue(description: QueueDescription): JobQueue {
  if (!/^[a-z][a-z-]{0,39}$/.test(description.name)) throw new Error(`"${description.name}" is no name for a queue: use small letters and hyphens`);
  if (described.has(description.name)) throw new Error(`there are two queues ${description.name}`);
  const queue = { concurrency: 5, attempts: 4, backoffMs: 1_000, timeLimitMs: 600_000, keepDone: { ageMs: 24 * HOUR_MS, count: 10_000 }, ...description };
  described.set(queue.name, queue);
  return queue;
}

/** Every queue of the product, by name. */
export const queues = (): readonly JobQueue[] => [...described.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
