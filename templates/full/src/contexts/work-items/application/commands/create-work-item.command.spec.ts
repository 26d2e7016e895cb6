import { describe, expect, it } from '@jest/globals';
import { InMemoryWorkItemRepository } from '../../../../../test/work-items/in-memory-work-item.repository.js';
import { newId } from '../../../../kernel/id.js';
import { CreateWorkItem, CreateWorkItemHandler } from './create-work-item.command.js';

const workItems = new InMemoryWorkItemRepository();
const create = (id?: CreateWorkItem['id']) => new CreateWorkItemHandler(workItems).execute(CreateWorkItem.of({ ...(id && { id }), name: 'First', description: null }));

describe('creating a work item', () => {
  it('keeps it under an id of its own', async () => {
    const id = await create();
    await expect(workItems.get(id)).resolves.toMatchObject({ id });
  });

  it('keeps it under the id that was given', async () => {
    const id = newId<'WorkItem'>();
    await expect(create(id)).resolves.toBe(id);
  });
});
