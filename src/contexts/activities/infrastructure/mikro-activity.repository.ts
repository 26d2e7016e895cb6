import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Activity, type ActivityId } from '../domain/activity/activity.js';
import { ActivityRepository } from '../domain/activity/activity.repository.js';

@Injectable()
export class MikroActivityRepository extends ActivityRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(activity: Activity): void {
    this.records.add(activity);
  }

  get(id: ActivityId): Promise<Activity> {
    return this.records.get(Activity, id);
  }
}
