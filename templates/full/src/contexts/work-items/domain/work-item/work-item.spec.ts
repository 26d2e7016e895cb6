import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { ArchivedWorkItemUnchangeable, WorkItemAlreadyArchived } from './work-item.errors.js';
import { WorkItemArchived, WorkItemChanged, WorkItemCreated, WorkItemDeleted, WorkItemPurged, WorkItemRestored } from './work-item.events.js';
import { WorkItem } from './work-item.js';

const AT = new Date('2026-11-21T09:30:00Z');

const created = () => WorkItem.create(newId<'WorkItem'>(), { name: 'First', description: null });
const settled = (work: (workItem: WorkItem) => void = () => {}) => {
  const workItem = created();
  work(workItem);
  takeEvents(workItem);
  return workItem;
};
const archived = () => settled((workItem) => workItem.archive(AT));

describe('creating a work item', () => {
  it('announces it', () => {
    const workItem = created();
    expect(takeEvents(workItem)).toEqual([new WorkItemCreated(workItem.id, 'First')]);
  });
});

describe('changing a work item', () => {
  it('announces which details are different', () => {
    const workItem = settled();
    workItem.change({ name: 'First', description: 'The one before the second.' });
    expect(takeEvents(workItem)).toEqual([new WorkItemChanged(workItem.id, ['description'])]);
  });

  it('announces nothing when nothing is different', () => {
    const workItem = settled();
    workItem.change({ name: 'First' });
    expect(takeEvents(workItem)).toEqual([]);
  });

  it('refuses one that is archived', () => {
    expect(() => archived().change({ name: 'Second' })).toThrow(ArchivedWorkItemUnchangeable);
  });
});

describe('archiving a work item', () => {
  it('announces it once, and refuses a second time', () => {
    const workItem = settled();
    workItem.archive(AT);
    expect(() => workItem.archive(AT)).toThrow(WorkItemAlreadyArchived);
    expect(takeEvents(workItem)).toEqual([new WorkItemArchived(workItem.id)]);
  });
});

describe('deleting a work item', () => {
  it('is announced, and so is its return', () => {
    const workItem = archived();
    workItem.delete(AT);
    workItem.restore();
    expect(takeEvents(workItem)).toEqual([new WorkItemDeleted(workItem.id), new WorkItemRestored(workItem.id)]);
  });

  it('is announced when it is for good', () => {
    const workItem = settled();
    workItem.delete(AT);
    workItem.purge();
    expect(takeEvents(workItem)).toEqual([new WorkItemDeleted(workItem.id), new WorkItemPurged(workItem.id)]);
  });
});
