import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Session, signIn } from '../support/api.js';
import { anAppointment } from '../support/builders.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';
import { colleague } from '../support/users.js';

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

  it('takes part in it oneself, whoever else is invited, unless one says that one does not', async () => {
    const admin = await administrator();
    const times = { startsAt: '2027-05-01T10:00:00Z', endsAt: '2027-05-01T11:00:00Z' };
    const { id } = await jsonOf<Row>(await admin.send('POST', '/appointments', anAppointment(times)), 201);
    await taken(await admin.send('POST', '/appointments', anAppointment(times)));
    expect((await jsonOf<{ data: Row[] }>(await admin.send('GET', '/appointments?participant=me'))).data).toMatchObject([{ id, participantIds: [admin.userId] }]);
    // who has called others together may be somewhere else then
    expect(await jsonOf<Row>(await admin.send('PUT', `/appointments/${id}/answer`, { answer: 'DECLINED' }))).toMatchObject({ participants: [{ userId: admin.userId, answer: 'DECLINED' }] });
    await jsonOf(await admin.send('POST', '/appointments', anAppointment({ ...times, participants: [{ userId: admin.userId, answer: 'DECLINED' }] })), 201);
    await jsonOf(await admin.send('POST', '/appointments', anAppointment(times)), 201);
    await taken(await admin.send('PUT', `/appointments/${id}/answer`, { answer: 'ACCEPTED' }));
  });

  it('takes the times of a series however far ahead it begins', async () => {
    const session = await signIn();
    const later = { startsAt: '2029-02-01T09:00:00Z', endsAt: '2029-02-01T10:00:00Z', recurrence: 'FREQ=DAILY;COUNT=5' };
    const answers = await Promise.all([1, 2].map(() => session.send('POST', APPOINTMENTS, anAppointment(later))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2029-02-03T09:30:00Z', endsAt: '2029-02-03T10:30:00Z' })));
    await schedule(session, { startsAt: '2029-03-03T09:30:00Z', endsAt: '2029-03-03T10:30:00Z' });
    await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2029-03-03T09:00:00Z', endsAt: '2029-03-03T10:00:00Z' })));
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

describe('changing a series', () => {
  const series = { startsAt: '2027-04-05T08:00:00Z', endsAt: '2027-04-05T09:00:00Z', timeZone: 'Europe/Berlin', recurrence: 'FREQ=DAILY;COUNT=4' };
  const occursOn = async (session: Sender, id: string) => (await jsonOf<{ data: (Span & { isCancelled: boolean })[] }>(await session.send('GET', `${APPOINTMENTS}/${id}/occurrences`))).data;

  it('leaves out what was left out, and tells which times that are now', async () => {
    const session = await signIn();
    const { id } = await schedule(session, series);
    await jsonOf(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-04-06T08:00:00Z' }));
    const change = (fields: object) => session.send('PATCH', `${APPOINTMENTS}/${id}`, fields).then((answer) => jsonOf<Row>(answer));
    expect(await change({ startsAt: '2027-04-05T10:00:00Z', endsAt: '2027-04-05T11:00:00Z' })).toMatchObject({ exceptions: ['2027-04-06T10:00:00.000Z'] });
    await schedule(session, { startsAt: '2027-04-06T10:00:00Z', endsAt: '2027-04-06T11:00:00Z' });
    expect(await change({ endsAt: '2027-04-05T10:30:00Z' })).toMatchObject({ exceptions: ['2027-04-06T10:00:00.000Z'] });
    expect(await change({ recurrence: 'FREQ=DAILY;COUNT=5' })).toMatchObject({ exceptions: ['2027-04-06T10:00:00.000Z'] });
    expect(await occursOn(session, id)).toMatchObject([{ isCancelled: false }, { startsAt: '2027-04-06T10:00:00.000Z', endsAt: '2027-04-06T10:30:00.000Z', isCancelled: true }, {}, {}, {}]);
    // it begins a day later: the second time is that of the seventh
    expect(await change({ startsAt: '2027-04-06T12:00:00Z', endsAt: '2027-04-06T12:30:00Z' })).toMatchObject({ exceptions: ['2027-04-07T12:00:00.000Z'] });
    expect(await change({ recurrence: 'FREQ=DAILY;COUNT=1' })).toMatchObject({ exceptions: [], status: 'SCHEDULED' });
  });

  it('is over when all of its times are cancelled', async () => {
    const session = await signIn();
    const { id } = await schedule(session, { ...series, recurrence: 'FREQ=DAILY;COUNT=2' });
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-04-05T08:00:00Z', reason: 'Ill.' }))).toMatchObject({ status: 'SCHEDULED' });
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/cancel`, { occurrence: '2027-04-06T08:00:00Z', reason: 'Still ill.' }))).toMatchObject({ status: 'CANCELLED', cancelReason: 'Still ill.' });
  });
});

describe('moving one time of a series', () => {
  it('makes an appointment of its own of it, which the series leaves out', async () => {
    const session = await signIn();
    const { id } = await schedule(session, { title: 'Stand-up', recurrence: 'FREQ=DAILY;COUNT=3', participants: [{ name: 'Ben Ode' }] });
    const move = (occurrence: string, startsAt: string, endsAt: string) => session.send('POST', `${APPOINTMENTS}/${id}/move-occurrence`, { occurrence, startsAt, endsAt });
    await expectProblem(await move('2027-03-16T10:00:00Z', '2027-03-16T12:00:00Z', '2027-03-16T13:00:00Z'), 422, 'no_such_occurrence');
    await taken(await move('2027-03-16T09:00:00Z', '2027-03-17T08:30:00Z', '2027-03-17T09:30:00Z'));
    const answer = await move('2027-03-16T09:00:00Z', '2027-03-16T09:30:00Z', '2027-03-16T10:30:00Z');
    const moved = await jsonOf<Row>(answer, 201);
    expect(answer.headers.get('location')).toBe(`${APPOINTMENTS}/${moved.id}`);
    expect(moved).toMatchObject({ title: 'Stand-up', startsAt: '2027-03-16T09:30:00.000Z', recurrence: null, exceptions: [], status: 'SCHEDULED', participants: [{ name: 'Ben Ode' }], ownerId: session.userId });
    expect(await jsonOf<Row>(await session.send('GET', `${APPOINTMENTS}/${id}`))).toMatchObject({ exceptions: ['2027-03-16T09:00:00.000Z'], status: 'SCHEDULED' });
    await schedule(session, { startsAt: '2027-03-16T09:00:00Z', endsAt: '2027-03-16T09:30:00Z' });
    await taken(await session.send('POST', APPOINTMENTS, anAppointment({ startsAt: '2027-03-16T10:00:00Z', endsAt: '2027-03-16T10:30:00Z' })));
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
    const { id } = await schedule(session, { startsAt: new Date(Date.now() - 3_600_000).toISOString(), endsAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await jsonOf<Row>(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, { outcome: 'They sign.' }))).toMatchObject({ status: 'COMPLETED', outcome: 'They sign.' });
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, {}), 409, 'appointment_completed');
  });
});

describe('completing what is still to come', () => {
  it('is refused', async () => {
    const session = await signIn();
    const { id } = await schedule(session);
    await expectProblem(await session.send('POST', `${APPOINTMENTS}/${id}/complete`, {}), 422, 'appointment_ahead');
  });
});

describe('asking what is on', () => {
  const on = async (session: Sender, query: string) => (await jsonOf<{ data: (Span & { appointment: Row })[] }>(await session.send('GET', `/api/v1/calendar?${query}`))).data;

  it('answers each time between two moments, of series too, in their order', async () => {
    const session = await signIn();
    const series = await schedule(session, { title: 'Stand-up', startsAt: '2027-03-22T08:00:00Z', endsAt: '2027-03-22T08:30:00Z', timeZone: 'Europe/Berlin', recurrence: 'FREQ=DAILY;COUNT=10' });
    const single = await schedule(session, { title: 'Demo', startsAt: '2027-03-28T22:00:00Z', endsAt: '2027-03-29T02:00:00Z' });
    await jsonOf(await session.send('POST', `${APPOINTMENTS}/${series.id}/cancel`, { occurrence: '2027-03-28T07:00:00Z' }));
    await jsonOf(await session.send('POST', `${APPOINTMENTS}/${(await schedule(session, { startsAt: '2027-03-28T12:00:00Z', endsAt: '2027-03-28T13:00:00Z' })).id}/cancel`, {}));
    expect(await on(session, 'from=2027-03-27T08:10:00Z&to=2027-03-30T07:00:00Z')).toMatchObject([
      { startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T08:30:00.000Z', appointment: { id: series.id, title: 'Stand-up' } },
      { startsAt: '2027-03-28T22:00:00.000Z', appointment: { id: single.id, title: 'Demo' } },
      { startsAt: '2027-03-29T07:00:00.000Z', appointment: { id: series.id } },
    ]);
    expect(await on(session, 'from=2027-03-29T02:00:00Z&to=2027-03-29T07:00:00Z')).toEqual([]);
  });

  it('tells of another what one sees, and nothing that was declined', async () => {
    const admin = await administrator();
    const [agent, other] = [await invited(admin, ['agent']), await invited(admin, ['agent'])];
    const { id } = await jsonOf<Row>(await admin.send('POST', '/appointments', anAppointment({ participants: [{ userId: agent.userId }] })), 201);
    const ids = async (who: typeof admin, query = '') => (await jsonOf<{ data: { appointment: Row }[] }>(await who.send('GET', `/calendar?from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z${query}`))).data.map(({ appointment }) => appointment.id);
    expect([await ids(admin), await ids(agent), await ids(admin, `&userId=${agent.userId}`), await ids(other), await ids(other, `&userId=${agent.userId}`)]).toEqual([[id], [id], [id], [], []]);
    await jsonOf(await agent.send('PUT', `/appointments/${id}/answer`, { answer: 'DECLINED' }));
    expect([await ids(admin), await ids(agent)]).toEqual([[id], []]);
    await expectProblem(await admin.send('GET', `/calendar?from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&userId=${randomUUID()}`), 422, 'user_unknown');
  });

  it.each([
    ['from=2027-03-15T00:00:00Z', 'to'],
    ['from=2027-03-15T00:00:00Z&to=2027-06-15T00:00:00Z', 'to'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&userId=42', 'userId'],
    ['from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&minutes=5', 'minutes'],
  ])('refuses %s and names %s', async (query, pointer) => {
    const { errors } = await expectProblem(await (await signIn()).send('GET', `/api/v1/calendar?${query}`), 400, 'query_invalid');
    expect(errors).toMatchObject([{ pointer }]);
  });
});

describe('asking for the times of a series', () => {
  it('tells those between two moments, of what one sees', async () => {
    const session = await signIn();
    const { id } = await schedule(session, { recurrence: 'FREQ=DAILY;COUNT=4' });
    const times = async (query: string) => (await jsonOf<{ data: Span[] }>(await session.send('GET', `${APPOINTMENTS}/${id}/occurrences?${query}`))).data.map(({ startsAt }) => startsAt.slice(0, 10));
    expect(await times('')).toEqual(['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18']);
    expect(await times('from=2027-03-16T09:30:00Z&to=2027-03-18T09:00:00Z')).toEqual(['2027-03-16', '2027-03-17']);
    expect(await times('from=2027-03-17T10:00:00Z')).toEqual(['2027-03-18']);
    await expectProblem(await session.send('GET', `${APPOINTMENTS}/${id}/occurrences?from=now`), 400, 'query_invalid');
    await expectProblem(await (await signIn()).send('GET', `${APPOINTMENTS}/${id}/occurrences`), 404, 'not_found');
  });
});

describe('being invited', () => {
  it('lets one see it, answer, and be free again by declining', async () => {
    const admin = await administrator();
    const [agent, stranger] = [await invited(admin, ['agent']), await invited(admin, ['agent'])];
    const { id } = await jsonOf<Row>(await admin.send('POST', '/appointments', anAppointment({ participants: [{ userId: agent.userId }] })), 201);
    expect(await jsonOf<Row>(await agent.send('GET', `/appointments/${id}`))).toMatchObject({ participants: [{ userId: agent.userId, answer: 'NEEDS_ACTION' }] });
    for (const who of [agent.userId, 'me']) expect((await jsonOf<{ data: Row[] }>(await agent.send('GET', `/appointments?participant=${who}`))).data.map((row) => row.id)).toEqual([id]);
    expect((await jsonOf<{ data: Row[] }>(await stranger.send('GET', '/appointments?participant=me'))).data).toEqual([]);
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
    const other = await signIn({ tenantId: session.tenantId, userId: await colleague(session.tenantId) });
    await schedule(other, { startsAt: '2027-03-15T12:00:00Z', endsAt: '2027-03-15T15:30:00Z' });
    const days = `from=2027-03-15T00:00:00Z&to=2027-03-18T00:00:00Z`;
    expect(await free(session, days)).toEqual([
      { startsAt: '2027-03-15T08:00:00.000Z', endsAt: '2027-03-15T09:00:00.000Z' },
      { startsAt: '2027-03-15T10:00:00.000Z', endsAt: '2027-03-15T16:00:00.000Z' },
      { startsAt: '2027-03-16T08:00:00.000Z', endsAt: '2027-03-16T16:00:00.000Z' },
    ]);
    expect(await free(session, `${days}&userIds=me,${other.userId}&minutes=61`)).toEqual([
      { startsAt: '2027-03-15T10:00:00.000Z', endsAt: '2027-03-15T12:00:00.000Z' },
      { startsAt: '2027-03-16T08:00:00.000Z', endsAt: '2027-03-16T16:00:00.000Z' },
    ]);
  });

  it('knows nothing of those who are not there', async () => {
    const { errors } = await expectProblem(await (await signIn()).send('GET', `${APPOINTMENTS}/availability?from=2027-03-15T00:00:00Z&to=2027-03-16T00:00:00Z&userIds=me,${randomUUID()}`), 422, 'user_unknown');
    expect(errors).toMatchObject([{ pointer: 'userIds', code: 'user_unknown' }]);
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
