import { p } from '@mikro-orm/postgresql';
import { mapAggregate } from '../../../platform/persistence/map-aggregate.js';
import { WorkItem } from '../domain/work-item/work-item.js';

export const WorkItemMapping = mapAggregate(WorkItem, 'work_items.work_items', {
  name: p.text(),
  description: p.text().nullable(),
  status: p.string(),
  archivedAt: p.datetime(3).nullable(),
});
