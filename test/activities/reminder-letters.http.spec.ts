import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { appUrl } from '../support/api.js';
import { anAppointment, aTask } from '../support/builders.js';
import { administrator, invited, messageTo, type Person } from '../support/identity.js';

const MINUTE_MS = 60_000;

const made = async (person: Person, path: string, body: object): Promise<string> => {
  const answer = await person.send('POST', path, body);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return (JSON.parse(text) as { id: string }).id;
};
const written = (moment: Date, locale: string, timeZone: string) => `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(moment)} (${timeZone})`;
const remindersTo = async ({ email }: Person) => {
  const { data } = (await (await fetch(`${appUrl}/dev/mailbox/messages?to=${encodeURIComponent(email)}`)).json()) as { data: { subject: string }[] };
  return data.map(({ subject }) => subject).filter((subject) => /Reminder|Erinnerung|Rappel|Recordatorio/.test(subject));
};

describe('being reminded of a task', () => {
  it('is a letter that says what is to be done until when, by the clocks of whoever does it', async () => {
    const admin = await administrator();
    await admin.send('PATCH', '/settings/tenant', { name: 'Fjord AG' });
    const agent = await invited(admin, ['agent']);
    await agent.send('PATCH', '/auth/me', { timeZone: 'Asia/Tokyo' });
    const dueAt = new Date(Date.now() + 30 * MINUTE_MS);
    await made(admin, '/tasks', aTask({ title: 'Call <Jane> & Co.', assigneeId: agent.userId, dueAt, remindAt: new Date(Date.now() + 1_000) }));
    const { subject, text, html } = (await messageTo(agent.email, (message) => message.subject.startsWith('Reminder'))) as { subject: string; text: string; html?: string };
    expect(subject).toBe('Reminder: Call <Jane> & Co.');
    expect(text).toContain(`Hello Ben Ode,\n\nyou have something to do at Fjord AG:\n\nCall <Jane> & Co.\nUntil: ${written(dueAt, 'en', 'Asia/Tokyo')}`);
    expect(html ?? '').not.toContain('<Jane>');
    expect(await remindersTo(admin)).toEqual([]);
  });

  it('says the day of one that is due on a whole day', async () => {
    const admin = await administrator();
    await made(admin, '/tasks', aTask({ title: 'Forecast', dueOn: '2031-03-15', remindAt: new Date(Date.now() + 1_000) }));
    expect((await messageTo(admin.email, ({ subject }) => subject === 'Reminder: Forecast')).text).toContain('Forecast\nUntil: March 15, 2031, end of the day (UTC)');
  });
});

describe('being reminded of an appointment', () => {
  it('is a letter to each who takes part, in the language of the tenant and by his own clocks, and to nobody who has left or declined', async () => {
    const admin = await administrator();
    await admin.send('PATCH', '/settings/tenant', { name: 'Fjord AG', locale: 'de-AT', timeZone: 'Europe/Vienna' });
    const guests = await Promise.all(Array.from({ length: 4 }, () => invited(admin, ['agent'])));
    const [guest, declining, leaving, removed] = guests as [Person, Person, Person, Person];
    await guest.send('PATCH', '/auth/me', { timeZone: 'America/New_York' });
    const startsAt = new Date(Date.now() + 10 * MINUTE_MS + 4_000);
    const id = await made(admin, '/appointments', anAppointment({ title: 'Demo', startsAt, endsAt: new Date(startsAt.getTime() + 30 * MINUTE_MS), reminders: [10], location: 'Kaistraße 12, Kiel', link: 'https://meet.example.com/demo?a=1&b=2', participants: guests.map(({ userId }) => ({ userId })) }));
    expect((await declining.send('PUT', `/appointments/${id}/answer`, { answer: 'DECLINED' })).status).toBe(200);
    expect((await admin.send('PATCH', `/appointments/${id}`, { participants: [guest, declining, leaving].map(({ userId }) => ({ userId })) })).status).toBe(200);
    expect((await admin.send('POST', `/users/${leaving.userId}/deactivate`, { records: 'leave' })).status).toBe(200);
    expect(Date.now()).toBeLessThan(startsAt.getTime() - 10 * MINUTE_MS);
    const where = 'Wo: Kaistraße 12, Kiel\nOnline: https://meet.example.com/demo?a=1&b=2';
    for (const [person, name, zone] of [[admin, 'Ada Lovelace', 'Europe/Vienna'], [guest, 'Ben Ode', 'America/New_York']] as const) {
      const { text } = await messageTo(person.email, ({ subject }) => subject === 'Erinnerung: Demo');
      expect(text).toContain(`Guten Tag, ${name},\n\nbei Fjord AG steht ein Termin an:\n\nDemo\nWann: ${written(startsAt, 'de-AT', zone)}\n${where}`);
    }
    await sleep(1_000);
    for (const person of [declining, leaving, removed]) expect(await remindersTo(person)).toEqual([]);
  });
});
