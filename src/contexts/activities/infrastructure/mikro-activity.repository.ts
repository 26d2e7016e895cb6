import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Subject } from '../../../kernel/subject.js';
import { Records } from '../../../platform/persistence/records.js';
import { Activity, type ActivityId } from '../domain/activity/activity.js';
import { ActivityRepository } from '../domain/activity/activity.repository.js';

@Injectable()
export class MikroActivityRepository extends ActivityRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
  ) {
    super();
  }

  add(activity: Activity): void {
    this.records.add(activity);
  }

  get(id: ActivityId): Promise<Activity> {
    return this.records.get(Activity, id);
  }

  async aboutOneOnly(one: Subject, other: Subject, take: number): Promise<Activity[]> {
    return this.em.find(Activity as never, { subjectType: one.type, subjectId: one.id, $not: { relatedIds: { $contains: [other.id] } } } as never, { orderBy: { id: 'asc' } as never, limit: take });
  }
}
