import { describe, expect, it } from '@jest/globals';
import { InMemoryWorkItemRepository } from '../../../../../test/work-items/in-memory-work-item.repository.js';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { WorkItemChanged } from '../../domain/work-item/work-item.events.js';
import { WorkItem } from '../../domain/work-item/work-item.js';
import { ChangeWorkItem, ChangeWorkItemHandler } from './change-work-item.command.js';

const workItems = new InMemoryWorkItemRepository();
const handler = new ChangeWorkItemHandler(workItems);

describe('changing a work item', () => {
  it('changes the one that is meant', async () => {
    const workItem = WorkItem.create(newId<'WorkItem'>(), { name: 'First', description: null });
    workItems.add(workItem);
    takeEvents(workItem);
    await handler.execute(ChangeWorkItem.of({ id: workItem.id, set: { name: 'Second' } }));
    expect(takeEvents(workItem)).toEqual([new WorkItemChanged(workItem.id, ['name'])]);
  });

  it('refuses one that is not there', async () => {
    await expect(handler.execute(ChangeWorkItem.of({ id: newId<'WorkItem'>(), set: {} }))).rejects.toMatchObject({ code: 'not_found' });
  });
});
