import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { appUrl } from '../support/api.js';
import { anAppointment, aTask } from '../support/builders.js';
import { expectProblem } from '../support/http.js';
import { administrator, invited, type Person } from '../support/identity.js';
import { ownerClient } from '../support/inside.js';

interface Feed {
  readonly url: string;
  readonly token: string;
}

const open = async (person: Person): Promise<Feed> => {
  const answer = await person.send('POST', '/calendar-feed');
  expect(answer.status).toBe(201);
  return (await answer.json()) as Feed;
};
const fetched = (token: string, headers: Record<string, string> = {}) => fetch(`${appUrl}/api/v1/calendar.ics?token=${token}`, { headers });
const made = async (person: Person, path: string, body: object) => {
  const answer = await person.send('POST', path, body);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as { id: string };
};
const calendarOf = (text: string) => new ICAL.Component(ICAL.parse(text) as never);
const eventsOf = async (token: string) => calendarOf(await (await fetched(token)).text()).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('subscribing to a calendar', () => {
  it('shows appointments and what is due to a program that knows nothing of us', async () => {
    const person = await administrator();
    const text = `Übergabe; "Kiel", ${'sehr '.repeat(30)}lang\nnext line, \\ and 🎉`;
    const { id } = await made(person, '/appointments', anAppointment({ title: 'Demo; with, commas', description: text, location: 'Kaistraße 12, Kiel', link: 'https://meet.example.com/x?a=1,2;3', reminders: [15] }));
    await made(person, '/tasks', aTask({ title: 'Whole day', dueOn: '2027-03-16' }));
    await made(person, '/tasks', aTask({ title: 'Moment', dueAt: '2027-03-17T12:00:00Z' }));
    const { token, url } = await open(person);
    expect(url).toMatch(/\/api\/v1\/calendar\.ics\?token=rf_/);
    const answer = await fetched(token);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const body = await answer.text();
    expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(body).not.toMatch(/[^\r]\n/);
    const events = (await eventsOf(token)).toSorted((one, other) => (one.summary < other.summary ? -1 : 1));
    expect(events.map(({ summary }) => summary)).toEqual(['Demo; with, commas', 'Moment', 'Whole day']);
    const [demo, moment, day] = events;
    expect({ uid: demo!.uid, description: demo!.description, location: demo!.location, url: demo!.component.getFirstPropertyValue('url') }).toEqual({ uid: `${id}@rapport`, description: text, location: 'Kaistraße 12, Kiel', url: 'https://meet.example.com/x?a=1%2C2%3B3' });
    expect([demo!.startDate.toJSDate(), demo!.endDate.toJSDate()]).toEqual([new Date('2027-03-15T09:00:00Z'), new Date('2027-03-15T10:00:00Z')]);
    expect(demo!.component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString()).toBe('-PT15M');
    expect(moment!.startDate.toJSDate()).toEqual(new Date('2027-03-17T12:00:00Z'));
    expect([day!.startDate.isDate, day!.startDate.toString()]).toEqual([true, '2027-03-16']);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])('shows every time of a series, and none that was left out, across changes of the clocks in %s', async (timeZone) => {
    const person = await administrator();
    const start = { 'Europe/Berlin': '2027-03-25T08:00:00.000Z', 'America/New_York': '2027-03-11T14:00:00.000Z', 'Australia/Lord_Howe': '2027-04-01T22:00:00.000Z', UTC: '2027-03-25T08:00:00.000Z' }[timeZone]!;
    const { id } = await made(person, '/appointments', anAppointment({ startsAt: start, endsAt: new Date(Date.parse(start) + 3_600_000).toISOString(), timeZone, recurrence: 'FREQ=DAILY;COUNT=8' }));
    const read = async () => (await (await person.send('GET', `/appointments/${id}`)).json()) as { exceptions: string[] };
    const owner = await ownerClient();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [person.tenantId]);
    const { rows } = await owner.query<{ starts_at: Date }>('select starts_at from activities.occupied_times where appointment_id = $1 order by starts_at', [id]);
    await owner.query('rollback');
    await owner.end();
    const times = rows.map(({ starts_at }) => new Date(starts_at).toISOString());
    expect(times).toHaveLength(8);
    await person.send('POST', `/appointments/${id}/cancel`, { occurrence: times[5] });
    expect((await read()).exceptions).toEqual([times[5]]);
    const { token } = await open(person);
    const calendar = calendarOf(await (await fetched(token)).text());
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    const seen: string[] = [];
    const iterator = event.iterator();
    for (let time = iterator.next(); time; time = iterator.next()) seen.push(time.toJSDate().toISOString());
    ICAL.TimezoneService.reset();
    expect(seen).toEqual(times.filter((_, index) => index !== 5));
  });

  it('answers that nothing has changed to whoever has it already', async () => {
    const person = await administrator();
    await made(person, '/appointments', anAppointment());
    const { token } = await open(person);
    const first = await fetched(token);
    const etag = first.headers.get('etag')!;
    expect(Number.isNaN(Date.parse(first.headers.get('last-modified')!))).toBe(false);
    expect((await fetched(token, { 'if-none-match': etag })).status).toBe(304);
    await made(person, '/tasks', aTask({ dueOn: '2027-03-16' }));
    expect((await fetched(token, { 'if-none-match': etag })).status).toBe(200);
  });

  it('shows what its owner sees, and nothing else', async () => {
    const admin = await administrator();
    const [agent, other] = [await invited(admin, ['agent']), await invited(admin, ['agent'])];
    await made(other, '/appointments', anAppointment({ title: 'Not mine' }));
    await made(other, '/tasks', aTask({ title: 'Not mine either', dueOn: '2027-03-16' }));
    await made(admin, '/appointments', anAppointment({ title: 'Invited', participants: [{ userId: agent.userId }] }));
    const { token } = await open(agent);
    expect((await eventsOf(token)).map(({ summary }) => summary)).toEqual(['Invited']);
  });
});

describe('the token of a calendar', () => {
  it('opens nothing when it is wrong, renewed or withdrawn', async () => {
    const person = await administrator();
    expect(await (await person.send('GET', '/calendar-feed')).json()).toEqual({ openedAt: null });
    const first = await open(person);
    expect(await (await person.send('GET', '/calendar-feed')).json()).toEqual({ openedAt: expect.any(String) });
    const second = await open(person);
    expect((await fetched(second.token)).status).toBe(200);
    const wrong = second.token.slice(0, -1) + (second.token.endsWith('A') ? 'B' : 'A');
    for (const token of [first.token, wrong, '', 'rf_x', `${second.token}x`]) await expectProblem(await fetched(token), 404, 'calendar_not_found');
    expect((await person.send('DELETE', '/calendar-feed')).status).toBe(204);
    expect((await person.send('DELETE', '/calendar-feed')).status).toBe(204);
    await expectProblem(await fetched(second.token), 404, 'calendar_not_found');
  });

  it('opens nothing else, and stands nowhere', async () => {
    const person = await administrator();
    const { token } = await open(person);
    for (const headers of [{ authorization: `Bearer ${token}` }, { 'x-api-key': token }] as Record<string, string>[]) expect((await fetch(`${appUrl}/api/v1/appointments`, { headers })).status).toBe(401);
    const owner = await ownerClient();
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [person.tenantId]);
    const { rows } = await owner.query("select to_jsonb(f)::text as text from activities.calendar_feeds f union all select to_jsonb(o)::text from platform.outbox o where type like 'calendar_feed.%' union all select to_jsonb(a)::text from platform.audit a");
    await owner.query('rollback');
    await owner.end();
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(token.split('_').at(-1));
  });

  it('ends when its owner is deactivated', async () => {
    const admin = await administrator();
    const agent = await invited(admin, ['agent']);
    const { token } = await open(agent);
    expect((await fetched(token)).status).toBe(200);
    expect((await admin.send('POST', `/users/${agent.userId}/deactivate`, { records: 'leave' })).status).toBeLessThan(300);
    await expectProblem(await fetched(token), 404, 'calendar_not_found');
  });
});
