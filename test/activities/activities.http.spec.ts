import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { signIn } from '../support/api.js';
import { anActivity } from '../support/builders.js';
import { expectProblem } from '../support/http.js';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

const ACTIVITIES = '/api/v1/activities';
const jsonOf = async <T>(answer: Response, status = 200): Promise<T> => {
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status });
  return JSON.parse(text) as T;
};

describe('logging an activity', () => {
  it('has happened now, unless it says when, and is found by all that it is about', async () => {
    const session = await signIn();
    const [invoice, order, { id: contact }] = [randomUUID(), randomUUID(), await jsonOf<Row>(await session.send('POST', '/api/v1/contacts', { lastName: 'Doe' }), 201)];
    const made = await jsonOf<Row>(await session.send('POST', ACTIVITIES, anActivity({ subjectType: 'invoice', subjectId: invoice, related: [{ type: 'order', id: order }], participants: [{ contactId: contact }, { name: 'Jane Doe', email: 'Jane@Example.com' }] })), 201);
    expect(made).toMatchObject({ status: 'COMPLETED', ownerId: session.userId, relatedIds: [invoice, order, contact] });
    expect(Math.abs(Date.parse(made.occurredAt as string) - Date.now())).toBeLessThan(60_000);
    expect((made.participants as Row[])[1]).toMatchObject({ email: 'jane@example.com' });
    for (const id of [invoice, order, contact]) expect((await jsonOf<{ data: Row[] }>(await session.send('GET', `${ACTIVITIES}?about=${id}`))).data.map((row) => row.id)).toEqual([made.id]);
  });

  it.each([
    [{ occurredAt: '2100-01-01T00:00:00Z' }, 'not_yet_happened', '/occurredAt'],
    [{ participants: [{}] }, 'participant_unnamed', '/participants/0'],
    [{ participants: [{ email: 'a@example.com' }, { email: 'A@example.com' }] }, 'participant_repeated', '/participants/1'],
    [{ subjectType: 'lead' }, 'subject_incomplete', '/subjectId'],
  ])('refuses %j with %s', async (fields, code, pointer) => {
    const { errors } = await expectProblem(await (await signIn()).send('POST', ACTIVITIES, anActivity(fields)), 400, code);
    expect(errors).toMatchObject([{ pointer, code }]);
  });

  it('can be corrected, and its history tells what it was', async () => {
    const session = await signIn();
    const { id } = await jsonOf<Row>(await session.send('POST', ACTIVITIES, anActivity({ outcome: 'No answer.' })), 201);
    await jsonOf(await session.send('PATCH', `${ACTIVITIES}/${id}`, { outcome: 'Wants a quote.' }));
    const { data } = await jsonOf<{ data: Row[] }>(await session.send('GET', `${ACTIVITIES}/${id}/history?sort=-at&take=1`));
    expect(data[0]!.changes).toMatchObject({ outcome: ['No answer.', 'Wants a quote.'] });
  });
});

describe('planning an activity', () => {
  it('is completed once, with what came of it', async () => {
    const session = await signIn();
    const { id, status } = await jsonOf<Row>(await session.send('POST', ACTIVITIES, anActivity({ status: 'PLANNED', occurredAt: '2100-01-01T00:00:00Z' })), 201);
    expect(status).toBe('PLANNED');
    await expectProblem(await session.send('PUT', `${ACTIVITIES}/${id}/complete`, { occurredAt: '2100-01-01T00:00:00Z' }), 400, 'not_yet_happened');
    expect(await jsonOf<Row>(await session.send('PUT', `${ACTIVITIES}/${id}/complete`, { outcome: 'Signed.', durationMinutes: 30 }))).toMatchObject({ status: 'COMPLETED', outcome: 'Signed.', durationMinutes: 30 });
    await expectProblem(await session.send('PUT', `${ACTIVITIES}/${id}/complete`, {}), 409, 'activity_completed');
    // what has happened is not planned again
    expect(await jsonOf<Row>(await session.send('PATCH', `${ACTIVITIES}/${id}`, { status: 'PLANNED' }))).toMatchObject({ status: 'COMPLETED' });
  });
});
