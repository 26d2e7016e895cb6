import { choice, instant, text } from '../../../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../../../platform/resource/resource.js';
import { WORK_ITEM_STATUSES } from '../../domain/work-item/work-item.js';

export const workItems = describeResource({
  name: 'work-items',
  record: 'work item',
  context: 'work-items',
  description: 'Work items, which people plan and look after until they archive them.',
  table: 'work_items.work_items',
  owner: 'createdBy',
  fields: {
    name: text({ description: 'What it is called.', example: 'First', filter: true, sort: true, search: true }),
    description: text({ description: 'What there is to say about it.', example: 'The one before the second.', nullable: true, search: true }),
    status: choice(WORK_ITEM_STATUSES, { description: 'Whether it is still looked after.', example: 'ACTIVE', filter: true }),
    archivedAt: instant({ description: 'When it was archived.', example: null, nullable: true }),
  },
});

export type WorkItemRow = RowOf<typeof workItems>;
