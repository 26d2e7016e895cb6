import { beforeAll, describe, expect, it } from '@jest/globals';
import { aContact, aNote } from '../support/builders.js';
import { expectData, signIn, type Session } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { colleague } from '../support/users.js';

describe('a note about somebody whom the reader does not see', () => {
  let admin: Session, agent: Session;
  let secret: string, known: string;
  let hidden: string, shown: string, own: string;

  beforeAll(async () => {
    admin = await signIn();
    agent = await signIn({ role: 'agent', tenantId: admin.tenantId, userId: await colleague(admin.tenantId) });
    const contactOf = async (ownerId: string, lastName: string) => expectData(await admin.api.POST('/api/v1/contacts', { body: aContact({ lastName, ownerId }) })).id;
    [secret, known] = [await contactOf(admin.userId, 'Verborgen'), await contactOf(agent.userId, 'Bekannt')];
    const noteOn = async (by: Session, subjectId: string, text: string) => expectData(await by.api.POST('/api/v1/notes', { body: aNote({ subjectType: 'contact', subjectId, text }) })).id;
    [hidden, shown] = [await noteOn(admin, secret, 'Zauberflöte for nobody else'), await noteOn(admin, known, 'Zauberflöte for all')];
    own = await noteOn(agent, known, 'Zauberflöte of my own');
    expectData(await admin.api.PATCH('/api/v1/notes/{id}', { params: { path: { id: own } }, body: { subjectId: secret } }));
  });

  const listed = async (by: Session, query: object = {}) => expectData(await by.api.GET('/api/v1/notes', { params: { query } })).data.map(({ id }) => id!).toSorted();

  it('is in no list, no count and no export of his, nor is it read or found by its words in a condition', async () => {
    expect(await listed(agent)).toEqual([own, shown].toSorted());
    expect(await listed(admin)).toEqual([hidden, own, shown].toSorted());
    expect(expectData(await agent.api.GET('/api/v1/notes', { params: { query: { subjectId: [secret] } } })).page.total).toBe(1);
    expect(expectData(await agent.api.POST('/api/v1/notes/search', { body: { where: { field: 'text', op: 'contains', value: 'nobody' } } })).data).toEqual([]);
    expect(await listed(agent, { search: 'nobody' })).toEqual([]);
    for (const path of [`/api/v1/notes/${hidden}`, `/api/v1/notes/${hidden}/history`]) expect((await agent.send('GET', path)).status).toBe(404);
    expect((await agent.send('GET', `/api/v1/notes/${shown}`)).status).toBe(200);
  });

  it('is not there for him to change either, while one that he sees is only not his', async () => {
    expect((await agent.send('PATCH', `/api/v1/notes/${hidden}`, { text: 'x' })).status).toBe(404);
    expect((await agent.send('DELETE', `/api/v1/notes/${hidden}`)).status).toBe(404);
    expect((await agent.send('PATCH', `/api/v1/notes/${shown}`, { text: 'x' })).status).toBe(403);
    expect((await agent.send('PATCH', `/api/v1/notes/${own}`, { pinned: true })).status).toBe(200);
  });

  it('can not be answered by him, as if there were none', async () => {
    expect((await agent.send('POST', '/api/v1/notes', aNote({ replyToId: hidden }))).status).toBe(422);
    expect((await agent.send('PATCH', `/api/v1/notes/${own}`, { replyToId: hidden })).status).toBe(422);
  });

  it('is not found by the search, and nothing of it is in the log of events', async () => {
    const found = async (by: Session) => (expectData(await by.api.GET('/api/v1/search', { params: { query: { q: 'Zauberflöte' } } })).data as { hits: { id: string }[] }[]).flatMap(({ hits }) => hits.map(({ id }) => id)).toSorted();
    expect(await eventually(() => found(admin), (ids) => ids.length === 3)).toEqual([hidden, own, shown].toSorted());
    expect(await found(agent)).toEqual([own, shown].toSorted());
    const heard = async (by: Session) => expectData(await by.api.GET('/api/v1/events', { params: { query: { types: 'note.written' } as never } })).data.map(({ data }) => data.noteId).toSorted();
    expect(await eventually(() => heard(admin), (ids) => ids.length === 3)).toContain(hidden);
    expect(await heard(agent)).toEqual([own, shown].toSorted());
  });

  it('is there as soon as he sees whom it is about', async () => {
    expectData(await admin.api.PATCH('/api/v1/contacts/{id}', { params: { path: { id: secret } }, body: { ownerId: agent.userId } }));
    expect(await listed(agent)).toEqual([hidden, own, shown].toSorted());
    expect((await agent.send('PATCH', `/api/v1/notes/${hidden}`, { text: 'x' })).status).toBe(403);
  });
});
