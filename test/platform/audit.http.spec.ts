import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { expectData, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { appClient } from '../support/inside.js';

describe('the history of a record', () => {
  it('tells every change, before and after, by whom, when and in which request', async () => {
    const { api, userId } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote({ text: 'first', tags: ['a'] }), headers: { 'x-correlation-id': 'request-that-creates' } }));
    const params = { path: { id: note.id } };
    const changed = expectData(await api.PATCH('/api/v1/notes/{id}', { params, body: { text: 'second', tags: ['a', 'b'] } }));
    await api.DELETE('/api/v1/notes/{id}', { params });
    await api.POST('/api/v1/notes/{id}/restore', { params });
    const history = expectData(await api.GET('/api/v1/notes/{id}/history', { params: { ...params, query: { sort: ['at'] } } }));
    expect(history.data.map(({ action, version, changes }) => [action, version, changes])).toEqual([
      ['created', 1, {}],
      ['changed', 2, { text: ['first', 'second'], tags: [['a'], ['a', 'b']] }],
      ['deleted', 3, {}],
      ['restored', 4, {}],
    ]);
    expect(history.data[0]).toMatchObject({ at: note.createdAt, actorId: userId, correlationId: 'request-that-creates', origin: 'http', address: '127.0.0.1', resource: 'notes', recordId: note.id });
    expect(history.data[1]!.at).toBe(changed.updatedAt);
  });

  it('can still be read while the record is in the recycle bin', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    await api.DELETE('/api/v1/notes/{id}', { params: { path: { id: note.id } } });
    expect(expectData(await api.GET('/api/v1/notes/{id}/history', { params: { path: { id: note.id } } })).page.total).toBe(2);
  });

  it('has nothing to tell of a change that was refused, or that changed nothing', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    const params = { path: { id: note.id } };
    await api.PATCH('/api/v1/notes/{id}', { params, body: { text: note.text } });
    await api.PATCH('/api/v1/notes/{id}', { params, body: { replyToId: randomUUID() } });
    expect(expectData(await api.GET('/api/v1/notes/{id}/history', { params })).page.total).toBe(1);
  });

  it("is nobody's business in another tenant", async () => {
    const note = expectData(await (await signIn()).api.POST('/api/v1/notes', { body: aNote() }));
    const { response } = await (await signIn()).api.GET('/api/v1/notes/{id}/history', { params: { path: { id: note.id } } });
    expect(response.status).toBe(404);
  });
});

describe('the audit log', () => {
  it('is read by administrators, with filters, and by nobody else', async () => {
    const admin = await signIn();
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    await agent.api.POST('/api/v1/notes', { body: aNote() });
    await admin.api.POST('/api/v1/notes', { body: aNote() });
    const log = expectData(await admin.api.GET('/api/v1/audit', { params: { query: { actorId: [agent.userId] } } }));
    expect(log.data).toMatchObject([{ action: 'created', actorId: agent.userId }]);
    expect((await agent.api.GET('/api/v1/audit', {})).response.status).toBe(403);
  });

  it('can not be changed or emptied by the application, not even in SQL', async () => {
    const { tenantId, api } = await signIn();
    await api.POST('/api/v1/notes', { body: aNote() });
    const app = await appClient();
    for (const statement of ["update platform.audit set action = 'x'", 'delete from platform.audit', 'truncate platform.audit']) {
      await app.query('begin');
      await app.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.query('rollback');
    }
    await app.end();
  });
});
