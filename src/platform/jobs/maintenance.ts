import { describeQueue } from './queue.js';

const HOUR_MS = 3_600_000;

/** Keeps the house clean, a job after another. */
export const maintenance = describeQueue({ name: 'maintenance', concurrency: 1, timeLimitMs: 6 * HOUR_MS, keepDone: { ageMs: 7 * 24 * HOUR_MS, count: 100 } });
