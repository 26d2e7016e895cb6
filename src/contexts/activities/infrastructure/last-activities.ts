import type { Condition } from '../../../platform/conditions/condition.js';
import { NewestRecords } from '../../../platform/overviews/newest-records.js';
import { ContributesToOverview, type Overviewed } from '../../../platform/overviews/overview-part.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { activities } from '../application/queries/activities.resource.js';

/** What was done with a customer last. */
@ContributesToOverview({ of: 'customers', name: 'lastActivities', description: 'What was done last, with him and with the company and the contact that he is.', reads: 'activities', schema: { type: 'array', items: { $ref: '#/components/schemas/Activity' } } })
export class LastActivities extends NewestRecords {
  protected readonly resource = activities as unknown as Resource;
  protected override readonly order = 'occurredAt';

  protected belongingTo({ id, related }: Overviewed): Condition {
    return { field: 'relatedIds', op: 'hasAny', value: [id, ...Object.values(related).filter((other) => other !== null)] };
  }
}
