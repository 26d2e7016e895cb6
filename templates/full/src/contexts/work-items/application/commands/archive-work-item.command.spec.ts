import { describe, expect, it } from '@jest/globals';
import { InMemoryWorkItemRepository } from '../../../../../test/work-items/in-memory-work-item.repository.js';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import type { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { WorkItemArchived } from '../../domain/work-item/work-item.events.js';
import { WorkItem } from '../../domain/work-item/work-item.js';
import { ArchiveWorkItem, ArchiveWorkItemHandler } from './archive-work-item.command.js';

const clock: Clock = { now: () => new Date('2026-11-21T09:30:00Z') };
const workItems = new InMemoryWorkItemRepository();
const archive = (id: WorkItem['id']) => new ArchiveWorkItemHandler(workItems, clock).execute(ArchiveWorkItem.of({ id }));

describe('archiving a work item', () => {
  it('archives the one that is meant, and refuses a second time', async () => {
    const workItem = WorkItem.create(newId<'WorkItem'>(), { name: 'First', description: null });
    workItems.add(workItem);
    takeEvents(workItem);
    await archive(workItem.id);
    expect(takeEvents(workItem)).toEqual([new WorkItemArchived(workItem.id)]);
    await expect(archive(workItem.id)).rejects.toMatchObject({ kind: 'conflict', code: 'work_item_already_archived' });
  });

  it('refuses one that is not there', async () => {
    await expect(archive(newId<'WorkItem'>())).rejects.toMatchObject({ code: 'not_found' });
  });
});
