import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../kernel/aggregate-root.js';
import { newId } from '../../kernel/id.js';
import { WorkItemChanged, WorkItemCreated, WorkItemDeleted, WorkItemPurged, WorkItemRestored } from './work-item.events.js';
import { WorkItem } from './work-item.js';

const created = () => WorkItem.create(newId<'WorkItem'>(), { name: 'First', description: null });
const settled = () => {
  const workItem = created();
  takeEvents(workItem);
  return workItem;
};

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
});

describe('deleting a work item', () => {
  it('is announced, and so is its return', () => {
    const workItem = settled();
    workItem.delete(new Date());
    workItem.restore();
    expect(takeEvents(workItem)).toEqual([new WorkItemDeleted(workItem.id), new WorkItemRestored(workItem.id)]);
  });

  it('is announced when it is for good', () => {
    const workItem = settled();
    workItem.delete(new Date());
    workItem.purge();
    expect(takeEvents(workItem)).toEqual([new WorkItemDeleted(workItem.id), new WorkItemPurged(workItem.id)]);
  });
});
