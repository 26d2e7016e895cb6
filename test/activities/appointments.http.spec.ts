import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Session, signIn } from '../support/api.js';
import { anAppointment } from '../support/builders.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const APPOINTMENTS = '/api/v1/appointments';
const jsonOf = async <T>(answer: Response, status = 200): Promise<T> => {
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status });
  return JSON.parse(text) as T;
};
type Sender = Pick<Session, 'send'>;
const schedule = async (session: Sender, fields: object = {}) => jsonOf<Row>(await session.send('POST', APPOINTMENTS, anAppointment(fields)), 201);
const at = (start: string, end: string) => ({ startsAt: `2027-03-15T${start}:00Z`, endsAt: `2027-03-15T${end}:00Z` });

async function taken(answer: Response) {
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 409 });
  const problem = JSON.parse(text) as { code: string; conflicts: { personId: string; startsAt: string; appointment: object | null }[] };
  expect(problem.code).toBe('time_taken');
  return problem.conflicts;
}

describe('scheduling an appointment', () => {
  it.each([
    [{ endsAt: '2027-03-15T09:00:00Z' }, 'ends_before_start', '/endsAt'],
    [{ endsAt: '2027-03-15T08:00:00Z' }, 'ends_before_start', '/endsAt'],
    [{ endsAt: '2027-06-15T08:00:00Z' }, 'lasts_too_long', '/endsAt'],
    [{ timeZone: 'Mars/Olympus' }, 'unknown_time_zone', '/timeZone'],
    [{ recurrence: 'FREQ=WEEKLY' }, 'recurrence_endless', '/recurrence'],
    [{ recurrence: 'FREQ=DAILY;COUNT=5', endsAt: '2027-03-16T15:00:00Z' }, 'overlaps_itself', '/recurrence'],
    [{ subjectType: 'deal' }, 'subject_incomplete', '/subjectId'],
    [{ participants: [{ answer: 'ACCEPTED' }] }, 'participant_unnamed', '/participants/0'],
    [{ link: 'javascript:alert(1)' }, 'body_invalid', '/link'],
  ])('refuses %j with %s', async (fields, code, pointer) => {
    const { errors } = await expectProblem(await (await signIn()).send('POST', APPOINTMENTS, anAppointment(fields)), 400, code);
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
  });

  it('takes the time of whoever it belongs to, to the minute', async () => {
    const session = await signIn();
    const first = await schedule(session, { ...at('09:00', '10:00'), title: 'First' });
    expect(await taken(await session.send('POST', APPOINTMENTS, anAppointment(at('09:59', '11:00'))))).toEqual([{ personId: session.userId, startsAt: '2027-03-15T09:00:00.000Z', endsAt: '2027-03-15T10:00:00.000Z', appointment: { id: first.id, title: 'First' } }]);
    await taken(await session.send('POST', APPOINTMENTS, anAppointment(at('08:00', '12:00'))));
    await schedule(session, at('10:00', '11:00'));
    await schedule(session, at('08:00', '09:00'));
    await schedule(session, { ...at('09:30', '09:45'), allowOverlap: true });
  });

  it('takes the time of those who are invited too, and tells of what is in the way only what one sees', async () => {
    const admin = await administrator();
    const [agent, other] = [await invited(admin, ['agent']), await invited(admin, ['agent'])];
    await jsonOf(await agent.send('POST', '/appointments', anAppointment({ title: 'Secret' })), 201);
    const wish = anAppointment({ participants: [{ userId: agent.userId }] });
    expect(await taken(await other.send('POST', '/appointments', wish))).toMatchObject([{ personId: agent.userId, appointment: null }]);
    expect(await taken(await admin.send('POST', '/appointments', wish))).toMatchObject([{ personId: agent.userId, appointment: { title: 'Secret' } }]);
    await expectProblem(await admin.send('POST', '/appointments', anAppointment({ participants: [{ userId: randomUUID() }] })), 422, 'user_unknown');
  });

  it('lets one win of thirty at once', async () => {
    const session = await signIn();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => session.send('POST', APPOINTMENTS, anAppointment(at(`09:${String(index).padStart(2, '0')}`, '10:00')))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers) if (answer.status !== 201) expect(await taken(answer)).toHaveLength(1);
  });

  it('takes every time of a series, across a change of the clocks', async () => {
    const session = await signIn();
    await schedule(session, { startsAt: '2027-03-22T08:00:00Z', endsAt: '2027-03-22T09:00:00Z', timeZone: 'Europe/Berlin', recurrence: 'FREQ=WEEKLY;COUNT=3' });
    // nine o'clock in Berlin is eight in UTC before, and seven afterwards
    await schedule(session, { startsAt: '2027-03-29T08:00:00Z', endsAt: '2027-03-29T09:00:00Z' });
    expect(await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2027-03-29T07:30:00Z', endsAt: '2027-03-29T07:45:00Z' })))).toHaveLength(1);
    expect(await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2027-03-15T07:30:00Z', endsAt: '2027-03-15T08:30:00Z', timeZone: 'Europe/Berlin', recurrence: 'FREQ=WEEKLY;COUNT=10' })))).not.toHaveLength(0);
  });
});

describe('the calendar of a person', () => {
  it('has no two things at once, whatever is written past the application', async () => {
    const session = await signIn();
    const { id } = await schedule(session);
    const owner = await ownerClient();
    try {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [session.tenantId]);
      const write = owner.query(`insert into activities.occupied_times (tenant_id, id, appointment_id, person_id, starts_at, ends_at, exclusive) values ($1, gen_random_uuid(), $2, $3, '2027-03-15T09:30:00Z', '2027-03-15T09:40:00Z', true)`, [session.tenantId, id, session.userId]);
      await expect(write).rejects.toMatchObject({ code: '23P01' });
    } finally {
      await owner.query('rollback');
      await owner.end();
    }
  });
});

describe('changing an appointment', () => {
  it('moves it, if there is time', async () => {
    const session = await signIn();
    const first = await schedule(session, at('09:00', '10:00'));
    await schedule(session, at('11:00', '12:00'));
    await taken(await session.send('PATCH', `${APPOINTMENTS}/${first.id}`, at('11:30', '12:30')));
    // where it was it may stay, and what it leaves is free
    await jsonOf(await session.send('PATCH', `${APPOINTMENTS}/${first.id}`, at('09:30', '10:30')));
    expect(await schedule(session, at('09:00', '09:30'))).toMatchObject({ status: 'SCHEDULED' });
  });
});

describe('cancelling an appointment', () => {
  it('gives the time back, and is done once', async () => {
    const session = await signIn();
    const { id } = await schedule(session);
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { reason: 'They are ill.' }))).toMatchObject({ status: 'CANCELLED', cancelReason: 'They are ill.' });
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, {}), 409, 'appointment_cancelled');
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, {}), 409, 'appointment_cancelled');
    await schedule(session);
  });

  it('leaves out one time of a series, and no time that there is not', async () => {
    const session = await signIn();
    const { id } = await schedule(session, { recurrence: 'FREQ=DAILY;COUNT=3' });
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-03-16T10:00:00Z' }), 422, 'no_such_occurrence');
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-03-16T09:00:00Z' }))).toMatchObject({ status: 'SCHEDULED', exceptions: ['2027-03-16T09:00:00.000Z'] });
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-03-16T09:00:00Z' }), 422, 'no_such_occurrence');
    await schedule(session, { startsAt: '2027-03-16T09:00:00Z', endsAt: '2027-03-16T10:00:00Z' });
    await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2027-03-17T09:00:00Z', endsAt: '2027-03-17T10:00:00Z' })));
  });
});

describe('deleting an appointment', () => {
  it('gives the time back, and takes it again with its return, if it is free', async () => {
    const session = await signIn();
    const { id } = await schedule(session);
    expect((await session.send('DELETE', `${APPOINTMENTS}/${id}`)).status).toBe(204);
    const other = await schedule(session);
    await taken(await session.send('POST', `${APPOINTMENTS}/${id}/restore`));
    await session.send('DELETE', `${APPOINTMENTS}/${other.id}`);
    await jsonOf(await session.send('POST', `${APPOINTMENTS}/${id}/restore`));
    await taken(await session.send('POST', APPOINTMENTS, anAppointment()));
  });
});

describe('completing an appointment', () => {
  it('says what came of it, once', async () => {
    const session = await signIn();
    const { id } = await schedule(session);
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, { outcome: 'They sign.' }))).toMatchObject({ status: 'COMPLETED', outcome: 'They sign.' });
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, {}), 409, 'appointment_completed');
  });
});

describe('being invited', () => {
  it('lets one see it, answer, and be free again by declining', async () => {
    const admin = await administrator();
    const [agent, stranger] = [await invited(admin, ['agent']), await invited(admin, ['agent'])];
    const { id } = await jsonOf<Row>(await admin.send('POST', '/appointments', anAppointment({ participants: [{ userId: agent.userId }] })), 201);
    expect(await jsonOf<Row>(await agent.send('GET', `/appointments/${id}`))).toMatchObject({ participants: [{ userId: agent.userId, answer: 'NEEDS_ACTION' }] });
    for (const who of [agent.userId, 'me']) expect((await jsonOf<{ data: Row[] }>(await agent.send('GET', `/appointments?participant=${who}`))).data.map((row) => row.id)).toEqual([id]);
    expect((await jsonOf<{ data: Row[] }>(await admin.send('GET', '/appointments?participant=me'))).data).toEqual([]);
    await expectProblem(await agent.send('PATCH', `/appointments/${id}`, { title: 'Mine' }), 403, 'not_allowed');
    await expectProblem(await stranger.send('PATCH', `/appointments/${id}`, { title: 'Mine' }), 404, 'not_found');
    await expectProblem(await stranger.send('GET', `/appointments/${id}`), 404, 'not_found');
    await expectProblem(await stranger.send('PUT', `/appointments/${id}/answer`, { answer: 'ACCEPTED' }), 404, 'not_found');
    await taken(await agent.send('POST', '/appointments', anAppointment()));
    expect(await jsonOf<Row>(await agent.send('PUT', `/appointments/${id}/answer`, { answer: 'DECLINED' }))).toMatchObject({ participants: [{ answer: 'DECLINED' }] });
    await jsonOf(await agent.send('POST', '/appointments', anAppointment()), 201);
    // now there is something else
    await taken(await agent.send('PUT', `/appointments/${id}/answer`, { answer: 'ACCEPTED' }));
  });
});

describe('asking when people have time', () => {
  const free = async (session: Sender, query: string) => (await jsonOf<{ timeZone: string; data: Span[] }>(await session.send('GET', `${APPOINTMENTS}/availability?${query}`))).data;

  it('answers what is left of the working hours, for all of them together', async () => {
    const session = await signIn();
    await session.send('PATCH', '/api/v1/settings/tenant', { timeZone: 'Europe/Berlin', holidays: [{ date: '2027-03-17', name: 'Day of the cat', yearly: true }] });
    await schedule(session, { startsAt: '2027-03-15T09:00:00Z', endsAt: '2027-03-15T10:00:00Z' });
    const colleague = await signIn({ tenantId: session.tenantId });
    await schedule(colleague, { startsAt: '2027-03-15T12:00:00Z', endsAt: '2027-03-15T15:30:00Z' });
    const days = `from=2027-03-15T00:00:00Z&to=2027-03-18T00:00:00Z`;
    expect(await free(session, days)).toEqual([
      { startsAt: '2027-03-15T08:00:00.000Z', endsAt: '2027-03-15T09:00:00.000Z' },
      { startsAt: '2027-03-15T10:00:00.000Z', endsAt: '2027-03-15T16:00:00.000Z' },
      { startsAt: '2027-03-16T08:00:00.000Z', endsAt: '2027-03-16T16:00:00.000Z' },
    ]);
    expect(await free(session, `${days}&userIds=me,${colleague.userId}&minutes=61`)).toEqual([
      { startsAt: '2027-03-15T10:00:00.000Z', endsAt: '2027-03-15T12:00:00.000Z' },
      { startsAt: '2027-03-16T08:00:00.000Z', endsAt: '2027-03-16T16:00:00.000Z' },
    ]);
  });

  it('follows the clocks when they are changed', async () => {
    const session = await signIn();
    await session.send('PATCH', '/api/v1/settings/tenant', { timeZone: 'Europe/Berlin' });
    expect(await free(session, 'from=2027-03-26T00:00:00Z&to=2027-03-30T00:00:00Z')).toEqual([
      { startsAt: '2027-03-26T08:00:00.000Z', endsAt: '2027-03-26T16:00:00.000Z' },
      { startsAt: '2027-03-29T07:00:00.000Z', endsAt: '2027-03-29T15:00:00.000Z' },
    ]);
  });

  it.each([
    ['from=2027-03-15T00:00:00Z', 'to'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-14T00:00:00Z', 'to'],
    ['from=2027-03-15T00:00:00Z&to=2027-06-14T00:00:00Z', 'to'],
    ['from=2100-03-15T00:00:00Z&to=2100-03-16T00:00:00Z', 'to'],
    ['from=now&to=2027-03-16T00:00:00Z', 'from'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&userIds=42', 'userIds'],
    [`from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&userIds=${Array.from({ length: 21 }, () => randomUUID()).join()}`, 'userIds'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&minutes=0', 'minutes'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&who=me', 'who'],
  ])('refuses %s and names %s', async (query, pointer) => {
    const { errors } = await expectProblem(await (await signIn()).send('GET', `${APPOINTMENTS}/availability?${query}`), 400, 'query_invalid');
    expect(errors).toMatchObject([{ pointer }]);
  });
});
