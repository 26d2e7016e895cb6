import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId } from '../../src/kernel/id.js';
import { expectData, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';

describe('writing a note', () => {
  it('answers the whole record, its address and its version', async () => {
    const { api, userId } = await signIn();
    const subjectId = randomUUID();
    const { data, response } = await api.POST('/api/v1/notes', { body: aNote({ subjectId, text: 'Wants **40 seats**.', pinned: true, tags: [' Pricing ', 'pricing', 'URGENT'] }) });
    expect(response.status).toBe(201);
    expect(data).toMatchObject({ subjectType: 'invoice', subjectId, text: 'Wants **40 seats**.', html: '<p>Wants <strong>40 seats</strong>.</p>\n', pinned: true, tags: ['pricing', 'urgent'], replyToId: null, version: 1, createdBy: userId });
    expect(response.headers.get('location')).toBe(`/api/v1/notes/${data!.id}`);
    expect(response.headers.get('etag')).toBe('"1"');
  });

  it('shows HTML and scripts in the Markdown as text', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote({ text: '<img src=x onerror=alert(1)> [go](javascript:alert(1)) [site](https://example.com)' }) }));
    expect(note.html).not.toMatch(/<img|href="javascript/);
    expect(note.html).toContain('<a href="https://example.com">site</a>');
  });

  it('takes an id of the caller, and refuses it the second time', async () => {
    const { api } = await signIn();
    const id = randomUUID();
    expectData(await api.POST('/api/v1/notes', { body: aNote({ id }) }));
    const { error, response } = await api.POST('/api/v1/notes', { body: aNote({ id }) });
    expect(response.status).toBe(409);
    expect(error).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/id', code: 'taken' }] });
  });

  it('refuses an answer to a note that is not there', async () => {
    const { api } = await signIn();
    const { error, response } = await api.POST('/api/v1/notes', { body: aNote({ replyToId: randomUUID() }) });
    expect(response.status).toBe(422);
    expect(error).toMatchObject({ code: 'reference_not_found', errors: [{ pointer: '/replyToId' }] });
  });

  it('answers the same of a note that is not his to see, that is deleted, or that is nowhere', async () => {
    const writer = await signIn();
    const reader = await signIn({ tenantId: writer.tenantId, grants: { 'notes:read': 'own', 'notes:write': 'own' } });
    const theirs = expectData(await writer.api.POST('/api/v1/notes', { body: aNote() }));
    const [mine, deleted] = [expectData(await reader.api.POST('/api/v1/notes', { body: aNote() })), expectData(await reader.api.POST('/api/v1/notes', { body: aNote() }))];
    await writer.api.DELETE('/api/v1/notes/{id}', { params: { path: { id: deleted.id } } });
    const refusals = async (replyToId: string) => {
      const answers = [await reader.api.POST('/api/v1/notes', { body: aNote({ replyToId }) }), await reader.api.PATCH('/api/v1/notes/{id}', { params: { path: { id: mine.id } }, body: { replyToId } })];
      return answers.map(({ response, error }) => [response.status, { ...error, instance: '', correlationId: '' }]);
    };
    const nowhere = await refusals(randomUUID());
    expect(nowhere).toMatchObject([[422, { code: 'reference_not_found', errors: [{ pointer: '/replyToId' }] }], [422, { code: 'reference_not_found', errors: [{ pointer: '/replyToId' }] }]]);
    expect([await refusals(theirs.id), await refusals(deleted.id)]).toEqual([nowhere, nowhere]);
  });

  it('can be answered by another of the same batch', async () => {
    const { send } = await signIn();
    const id = newId();
    const answer = await send('POST', '/api/v1/notes/batch', { items: [{ op: 'create', data: aNote({ id }) }, { op: 'create', data: aNote({ replyToId: id }) }] });
    expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 200, text: expect.stringContaining(`"replyToId":"${id}"`) });
  });

  it('stays an answer when it is changed, though nobody sees any more what it answers', async () => {
    const { api } = await signIn();
    const question = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    const answer = expectData(await api.POST('/api/v1/notes', { body: aNote({ replyToId: question.id }) }));
    await api.DELETE('/api/v1/notes/{id}', { params: { path: { id: question.id } } });
    expect(expectData(await api.PATCH('/api/v1/notes/{id}', { params: { path: { id: answer.id } }, body: { text: 'Still', replyToId: question.id } }))).toMatchObject({ text: 'Still', replyToId: question.id });
  });

  it("refuses an answer to another tenant's note", async () => {
    const theirs = expectData(await (await signIn()).api.POST('/api/v1/notes', { body: aNote() }));
    const { response } = await (await signIn()).api.POST('/api/v1/notes', { body: aNote({ replyToId: theirs.id }) });
    expect(response.status).toBe(422);
  });
});

describe('changing a note', () => {
  it('changes what was sent and keeps the rest', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote({ pinned: true, tags: ['a'] }) }));
    const changed = expectData(await api.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id } }, body: { text: 'New *text*' } }));
    expect(changed).toMatchObject({ text: 'New *text*', html: '<p>New <em>text</em></p>\n', pinned: true, tags: ['a'], version: 2, createdAt: note.createdAt });
  });

  it('sets what was left out back to its default when it is replaced', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote({ pinned: true, tags: ['a'] }) }));
    const { subjectType, subjectId } = note;
    const replaced = expectData(await api.PUT('/api/v1/notes/{id}', { params: { path: { id: note.id } }, body: { subjectType, subjectId, text: 'All new' } }));
    expect(replaced).toMatchObject({ text: 'All new', pinned: false, tags: [], version: 2 });
  });

  it('leaves the version alone when nothing is different', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    const same = expectData(await api.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id } }, body: { text: note.text } }));
    expect(same).toEqual(note);
  });

  it('lets one of two writers win who have seen the same version', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    const write = (text: string) => api.PATCH('/api/v1/notes/{id}', { params: { path: { id: note.id }, header: { 'If-Match': '"1"' } }, body: { text } });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => write(`writer ${i}`)));
    expect(answers.map(({ response }) => response.status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
    expect(answers.find(({ error }) => error)?.error).toMatchObject({ code: 'stale_version' });
  });
});

describe('deleting a note', () => {
  it('moves it to the recycle bin, from where it comes back', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    const path = { id: note.id };
    expect((await api.DELETE('/api/v1/notes/{id}', { params: { path } })).response.status).toBe(204);
    expect((await api.GET('/api/v1/notes/{id}', { params: { path } })).response.status).toBe(404);
    expect((await api.DELETE('/api/v1/notes/{id}', { params: { path } })).response.status).toBe(404);
    expect(expectData(await api.GET('/api/v1/notes', {})).data).toEqual([]);
    const bin = expectData(await api.GET('/api/v1/notes', { params: { query: { deleted: 'only' } } }));
    expect(bin.data).toMatchObject([{ id: note.id, deletedAt: expect.any(String) }]);
    const restored = expectData(await api.POST('/api/v1/notes/{id}/restore', { params: { path } }));
    expect(restored).toMatchObject({ id: note.id, text: note.text, version: 3 });
    expect(expectData(await api.GET('/api/v1/notes', {})).data).toHaveLength(1);
  });

  it('has nothing to restore of a note that is live', async () => {
    const { api } = await signIn();
    const note = expectData(await api.POST('/api/v1/notes', { body: aNote() }));
    expect((await api.POST('/api/v1/notes/{id}/restore', { params: { path: { id: note.id } } })).response.status).toBe(409);
  });
});

describe('a thread of notes', () => {
  it('shows what a note answers and what answers it, without asking for each', async () => {
    const { api } = await signIn();
    const first = expectData(await api.POST('/api/v1/notes', { body: aNote({ text: 'first' }) }));
    const answer = expectData(await api.POST('/api/v1/notes', { body: aNote({ text: 'answer', replyToId: first.id }) }));
    const list = expectData(await api.GET('/api/v1/notes', { params: { query: { sort: ['createdAt'], include: ['replyTo', 'replies'] } } }));
    expect(list.data[0]).toMatchObject({ id: first.id, replyTo: null, replies: [{ id: answer.id, text: 'answer', createdAt: answer.createdAt }] });
    expect(list.data[1]).toMatchObject({ id: answer.id, replyTo: { id: first.id, text: 'first', createdAt: first.createdAt }, replies: [] });
  });
});
