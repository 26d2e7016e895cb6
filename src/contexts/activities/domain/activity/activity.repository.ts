import type { Activity, ActivityId } from './activity.js';

export abstract class ActivityRepository {
  abstract add(activity: Activity): void;
  /** Refuses with not-found when there is none, or when the caller does not reach it. */
  abstract get(id: ActivityId): Promise<Activity>;
}
