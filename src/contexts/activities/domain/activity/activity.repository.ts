import type { Subject } from '../../../../kernel/subject.js';
import type { Activity, ActivityId } from './activity.js';

export abstract class ActivityRepository {
  abstract add(activity: Activity): void;
  /** Refuses with not-found when there is none, or when the caller does not reach it. */
  abstract get(id: ActivityId): Promise<Activity>;
  /** Some of those whose subject is the one record, and that are not about the other yet, whoever sees them. */
  abstract aboutOneOnly(one: Subject, other: Subject, take: number): Promise<Activity[]>;
}
