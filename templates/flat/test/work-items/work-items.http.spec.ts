import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, signIn } from '../support/api.js';

const aWorkItem = (fields: Partial<Schemas['CreateWorkItem']> = {}): Schemas['CreateWorkItem'] => ({ name: 'First', ...fields });

describe('creating a work item', () => {
  it('answers the whole record', async () => {
    const { api, userId } = await signIn();
    const { data, response } = await api.POST('/api/v1/work-items', { body: aWorkItem() });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ name: 'First', description: null, version: 1, createdBy: userId });
  });
});

describe('changing a work item', () => {
  it('changes what was sent and keeps the rest', async () => {
    const { api } = await signIn();
    const { id } = expectData(await api.POST('/api/v1/work-items', { body: aWorkItem({ description: 'As it was.' }) }));
    const changed = expectData(await api.PATCH('/api/v1/work-items/{id}', { params: { path: { id } }, body: { name: 'Second' } }));
    expect(changed).toMatchObject({ name: 'Second', description: 'As it was.', version: 2 });
  });
});

describe('listing work items', () => {
  it('finds them by a part of their name or description', async () => {
    const { api } = await signIn();
    for (const body of [aWorkItem({ name: 'Autumn' }), aWorkItem({ name: 'Spring', description: 'After winter.' })]) expectData(await api.POST('/api/v1/work-items', { body }));
    const found = async (search: string) => expectData(await api.GET('/api/v1/work-items', { params: { query: { search } } })).data.map(({ name }) => name);
    expect(await found('UTUM')).toEqual(['Autumn']);
    expect(await found('winter')).toEqual(['Spring']);
  });
});
