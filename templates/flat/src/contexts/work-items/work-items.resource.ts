import { text } from '../../platform/resource/field.js';
import { describeResource, type RowOf } from '../../platform/resource/resource.js';

export const workItems = describeResource({
  name: 'work-items',
  record: 'work item',
  context: 'work-items',
  description: 'Work items, each with a name and a description.',
  table: 'work_items.work_items',
  owner: 'createdBy',
  fields: {
    name: text({ description: 'What it is called.', example: 'First', filter: true, sort: true, search: true }),
    description: text({ description: 'What there is to say about it.', example: 'The one before the second.', nullable: true, search: true }),
  },
});

export type WorkItemRow = RowOf<typeof workItems>;
