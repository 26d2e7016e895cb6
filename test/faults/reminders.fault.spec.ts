import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import bullmq from 'bullmq';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { anAppointment, aTask } from '../support/builders.js';
import { eventually } from '../support/eventually.js';
import { administrator, type Person } from '../support/identity.js';
import { Installation, times } from '../support/installation.js';
import { startRedis } from '../support/programs.mjs';

const ROUNDS = times(1, 10);
/** Far more than anybody waits for a reminder; how late they are is told beside. */
const LATEST_MS = 60_000;
const MINUTE_MS = 60_000;
/** By then the jobs of a worker that was killed are with another. */
const JOBS_TAKEN_OVER_MS = 6_000;

/** What is there after so many seconds: one moment when a worker is killed, and one when the queues are emptied. */
const KILLED = 7;
const EMPTIED = 15;

interface Letter {
  readonly subject: string;
  readonly receivedAt: string;
}
interface Told {
  readonly id: string;
  readonly at: Date;
  readonly told: Date;
}
/** A reminder that shall come, by what it is of. */
interface Expected {
  readonly title: string;
  readonly at: number;
}

const percentile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const spread = (values: readonly number[]) => `${percentile(values, 0.5)} ms in the middle, ${Math.max(...values)} ms at most`;

/** Tasks and appointments of one person, and what he is to be reminded of. */
class Reminders {
  readonly expected = new Map<string, Expected>();
  readonly silent: string[] = [];

  constructor(
    private readonly person: Person,
    private readonly start: number,
  ) {}

  private moment = (seconds: number) => this.start + seconds * 1_000;

  private async sent(method: string, path: string, body: object): Promise<string> {
    const answer = await this.person.send(method, path, body);
    const text = await answer.text();
    expect({ path, text, ok: answer.ok }).toMatchObject({ ok: true });
    return method === 'DELETE' ? '' : (JSON.parse(text) as { id: string }).id;
  }

  async task(title: string, seconds: number, moved?: number): Promise<void> {
    const id = await this.sent('POST', '/tasks', aTask({ title, remindAt: new Date(this.moment(seconds)) }));
    if (moved !== undefined) await this.sent('PATCH', `/tasks/${id}`, { remindAt: new Date(this.moment(moved)) });
    this.expected.set(id, { title, at: this.moment(moved ?? seconds) });
  }

  async silentTask(title: string, seconds: number, change: (id: string) => readonly [method: string, path: string, body?: object]): Promise<void> {
    const id = await this.sent('POST', '/tasks', aTask({ title, remindAt: new Date(this.moment(seconds)) }));
    const [method, path, body = {}] = change(id);
    const answer = await this.person.send(method, path, method === 'DELETE' ? undefined : body);
    expect({ title, ok: answer.ok }).toEqual({ title, ok: true });
    this.silent.push(id);
  }

  private timesOf = (seconds: number) => ({ startsAt: new Date(this.moment(seconds) + 10 * MINUTE_MS), endsAt: new Date(this.moment(seconds) + 40 * MINUTE_MS) });

  async appointment(title: string, seconds: number, { moved, ...fields }: { moved?: number; recurrence?: string } = {}): Promise<void> {
    const id = await this.sent('POST', '/appointments', anAppointment({ title, ...this.timesOf(seconds), reminders: [10], allowOverlap: true, ...fields }));
    if (moved !== undefined) await this.sent('PATCH', `/appointments/${id}`, this.timesOf(moved));
    this.expected.set(id, { title, at: this.moment(moved ?? seconds) });
  }

  async cancelled(title: string, seconds: number): Promise<void> {
    const id = await this.sent('POST', '/appointments', anAppointment({ title, ...this.timesOf(seconds), reminders: [10], allowOverlap: true }));
    await this.sent('POST', `/appointments/${id}/cancel`, {});
    this.silent.push(id);
  }

  /** How many are due at that second. */
  at = (seconds: number) => [...this.expected.values()].filter(({ at }) => at === this.moment(seconds)).length;

  titles = () => [...this.expected.values()].map(({ title }) => `Reminder: ${title}`).toSorted();
}

const whereRedisIs = process.env.TEST_REDIS_URL ? describe : describe.skip;

whereRedisIs('reminders, where two workers run, of which each is killed once, and the queues are emptied', () => {
  let redis: NonNullable<Awaited<ReturnType<typeof startRedis>>>;
  let rapport: Installation;
  let queues: Redis;
  let letters: bullmq.Queue;

  beforeAll(async () => {
    redis = (await startRedis())!;
    queues = new Redis(redis.url);
    letters = new bullmq.Queue('reminder-letters', { connection: { url: redis.url } });
    rapport = await Installation.start({ workers: 2, settings: { REDIS_URL: redis.url } });
  }, 120_000);
  afterAll(async () => {
    await rapport?.stop();
    await letters?.close();
    queues?.disconnect();
    await redis?.stop();
  }, 60_000);

  const toldOf = (tenantId: string) =>
    rapport.database.inTenant<Told>(
      tenantId,
      `select aggregate_id as id, occurred_at as told, case type when 'task.reminded' then (data ->> 'remindAt')::timestamptz else (data ->> 'startsAt')::timestamptz - make_interval(mins => (data ->> 'minutesBefore')::int) end as at
       from platform.outbox where type in ('task.reminded', 'appointment.reminded')`,
    );
  const lettersTo = async ({ email }: Person) => {
    const { data } = (await (await fetch(`${rapport.urls()[0]}/dev/mailbox/messages?take=200&to=${encodeURIComponent(email)}`)).json()) as { data: Letter[] };
    return data.filter(({ subject }) => subject.startsWith('Reminder: '));
  };

  it(
    `come once each, at their moment or soon after it, and not when they were taken back, ${ROUNDS} times`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const person = await administrator(rapport.urls()[0]);
        const start = Date.now();
        const until = (seconds: number) => sleep(Math.max(0, start + seconds * 1_000 - Date.now()));
        const reminders = new Reminders(person, start);
        await Promise.all([
          ...[5, 6, KILLED, KILLED, KILLED, 8, 9, 11, 12, EMPTIED, EMPTIED, EMPTIED, EMPTIED].map((seconds, number) => reminders.task(`stays ${number}`, seconds)),
          ...[KILLED, 10, EMPTIED].map((seconds) => reminders.task(`earlier, at ${seconds}`, 3_600, seconds)),
          ...[KILLED, 12, EMPTIED].map((seconds) => reminders.task(`later, at ${seconds}`, 4, seconds)),
          reminders.appointment('appointment', KILLED),
          reminders.appointment('moved appointment', 5, { moved: EMPTIED }),
          reminders.appointment('daily appointment', 9, { recurrence: 'FREQ=DAILY;COUNT=3' }),
          reminders.silentTask('deleted', KILLED, (id) => ['DELETE', `/tasks/${id}`]),
          reminders.silentTask('completed', KILLED, (id) => ['PUT', `/tasks/${id}/complete`]),
          reminders.silentTask('without', EMPTIED, (id) => ['PATCH', `/tasks/${id}`, { remindAt: null }]),
          reminders.silentTask('put off', EMPTIED, (id) => ['PATCH', `/tasks/${id}`, { remindAt: new Date(start + 3_600_000) }]),
          reminders.cancelled('cancelled', KILLED),
        ]);
        expect(Date.now() - start).toBeLessThan(4_000);

        await until(KILLED);
        await rapport.replace('worker', 0, 'SIGKILL');
        await until(EMPTIED - 1);
        await letters.pause();
        expect(await eventually(() => letters.getWaitingCount(), (waiting) => waiting >= reminders.at(EMPTIED), LATEST_MS)).toBeGreaterThanOrEqual(reminders.at(EMPTIED));
        await queues.flushall();
        await rapport.replace('worker', 1, 'SIGKILL');

        const told = await eventually(() => toldOf(person.tenantId), ({ length }) => length >= reminders.expected.size, LATEST_MS);
        await eventually(() => lettersTo(person), ({ length }) => length >= reminders.expected.size, LATEST_MS);
        // whatever comes twice, or too much, has time to come
        await sleep(JOBS_TAKEN_OVER_MS);
        const sent = await lettersTo(person);
        expect(await toldOf(person.tenantId)).toHaveLength(told.length);
        expect(Object.fromEntries(told.map(({ id, at }) => [id, at.getTime()]))).toEqual(Object.fromEntries([...reminders.expected].map(([id, { at }]) => [id, at])));
        expect(told).toHaveLength(reminders.expected.size);
        expect(sent.map(({ subject }) => subject).toSorted()).toEqual(reminders.titles());
        // the next day, and in an hour
        expect(await rapport.database.inTenant(person.tenantId, `select kind from activities.alarms order by due_at`)).toEqual([{ kind: 'reminder' }, { kind: 'reminder' }]);

        const moments = new Map([...reminders.expected.values()].map(({ title, at }) => [`Reminder: ${title}`, at]));
        const late = told.map((event) => event.told.getTime() - event.at.getTime());
        const lettersLate = sent.map(({ subject, receivedAt }) => Date.parse(receivedAt) - moments.get(subject)!);
        expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...late, ...lettersLate)).toBeLessThan(LATEST_MS);
        console.info(`${late.length} reminders late by ${spread(late)}; their letters by ${spread(lettersLate)}`);
      }
    },
    60_000 + ROUNDS * 180_000,
  );
});
