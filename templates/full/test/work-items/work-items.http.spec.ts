import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../../client/index.js';
import { expectData, signIn } from '../support/api.js';

const aWorkItem = (fields: Partial<Schemas['CreateWorkItem']> = {}): Schemas['CreateWorkItem'] => ({ name: 'First', ...fields });

describe('creating a work item', () => {
  it('answers the whole record', async () => {
    const { api, userId } = await signIn();
    const { data, response } = await api.POST('/api/v1/work-items', { body: aWorkItem() });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ name: 'First', description: null, status: 'ACTIVE', archivedAt: null, version: 1, createdBy: userId });
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

  it('tells the archived from the active', async () => {
    const { api } = await signIn();
    for (const name of ['Kept', 'Past']) expectData(await api.POST('/api/v1/work-items', { body: aWorkItem({ name }) }));
    const past = expectData(await api.GET('/api/v1/work-items', { params: { query: { name: ['Past'] } } })).data[0]!;
    expectData(await api.POST('/api/v1/work-items/{id}/archive', { params: { path: { id: past.id } } }));
    const names = async (status: 'ACTIVE' | 'ARCHIVED') => expectData(await api.GET('/api/v1/work-items', { params: { query: { status: [status] } } })).data.map(({ name }) => name);
    expect(await names('ACTIVE')).toEqual(['Kept']);
    expect(await names('ARCHIVED')).toEqual(['Past']);
  });
});

describe('archiving a work item', () => {
  it('answers it archived, and refuses a second time', async () => {
    const { api } = await signIn();
    const { id } = expectData(await api.POST('/api/v1/work-items', { body: aWorkItem() }));
    const archive = () => api.POST('/api/v1/work-items/{id}/archive', { params: { path: { id } } });
    const { data, response } = await archive();
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"2"');
    expect(data).toMatchObject({ id, status: 'ARCHIVED', archivedAt: expect.any(String), version: 2 });
    const again = await archive();
    expect(again.response.status).toBe(409);
    expect(again.error).toMatchObject({ code: 'work_item_already_archived' });
  });

  it('holds the caller to the version that he has seen', async () => {
    const { api } = await signIn();
    const { id } = expectData(await api.POST('/api/v1/work-items', { body: aWorkItem() }));
    const { response } = await api.POST('/api/v1/work-items/{id}/archive', { params: { path: { id }, header: { 'If-Match': '"7"' } } });
    expect(response.status).toBe(412);
  });

  it('leaves nothing to be changed', async () => {
    const { api } = await signIn();
    const { id } = expectData(await api.POST('/api/v1/work-items', { body: aWorkItem() }));
    expectData(await api.POST('/api/v1/work-items/{id}/archive', { params: { path: { id } } }));
    const { error, response } = await api.PATCH('/api/v1/work-items/{id}', { params: { path: { id } }, body: { name: 'Second' } });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ code: 'work_item_archived' });
  });
});
