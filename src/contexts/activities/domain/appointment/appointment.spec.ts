import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import type { Invitation } from '../participant.js';
import { Recurrences, type Series } from '../recurrence/recurrences.js';
import { AppointmentAnswered, AppointmentCancelled, AppointmentCompleted, AppointmentDeleted, AppointmentPurged, AppointmentReminded, AppointmentRescheduled, AppointmentRestored, AppointmentScheduled, AppointmentUpdated } from './appointment.events.js';
import { Appointment, type AppointmentDetails } from './appointment.js';
import { freeTime } from './free-time.js';

const DAY_MS = 86_400_000;

/** Every day, for three days. */
class Daily extends Recurrences {
  assertSound(): void {}

  all({ start }: Series): Date[] {
    return [0, 1, 2].map((days) => new Date(start.getTime() + days * DAY_MS));
  }

  after(series: Series, moment: Date): Date | null {
    return this.all(series).find((time) => time > moment) ?? null;
  }

  between(series: Series, from: Date, to: Date): Date[] {
    return this.all(series).filter((time) => time >= from && time < to);
  }
}

const daily = new Daily();
const [ada, ben, cleo, contact] = [newId(), newId(), newId(), newId()];
const on = (day: number, hour: number) => new Date(Date.UTC(2027, 2, day, hour));
const [LONG_AGO, LATER] = [on(1, 0), on(31, 0)];
const invited = (fields: Partial<Invitation>): Invitation => ({ userId: null, contactId: null, name: null, email: null, ...fields });
const details: AppointmentDetails = { title: 'Demo', description: null, startsAt: on(15, 9), endsAt: on(15, 10), timeZone: 'UTC', location: null, link: null, participants: [], reminders: [], recurrence: null, allowOverlap: false, subjectType: null, subjectId: null, ownerId: ada };
const scheduled = (fields: Partial<AppointmentDetails> = {}) => Appointment.schedule(newId<'Appointment'>(), { ...details, ...fields }, daily);
const settled = (fields?: Partial<AppointmentDetails>) => {
  const appointment = scheduled(fields);
  takeEvents(appointment);
  return appointment;
};
const whole = { reason: null, occurrence: null };
const series = { recurrence: 'FREQ=DAILY;COUNT=3' };

describe('scheduling an appointment', () => {
  it('announces it, with the users and contacts who take part', () => {
    const appointment = scheduled({ participants: [invited({ userId: ben }), invited({ contactId: contact })] });
    expect(takeEvents(appointment)).toEqual([new AppointmentScheduled(appointment.id, null, [{ type: 'contact', id: contact }], ada, [ada, ben], '2027-03-15T09:00:00.000Z', '2027-03-15T10:00:00.000Z')]);
  });

  it('takes the time of everybody who has not declined', () => {
    const appointment = settled({ participants: [invited({ userId: ben }), invited({ userId: cleo, answer: 'DECLINED' }), invited({ contactId: contact })] });
    expect(appointment.occupation(daily, LONG_AGO, LATER)).toEqual({ personIds: [ada, ben], spans: [{ startsAt: on(15, 9), endsAt: on(15, 10) }], exclusive: true });
  });

  it('takes the time of whoever it belongs to, unless he has declined', () => {
    const appointment = settled({ participants: [invited({ userId: ben })] });
    appointment.answer(ada, 'DECLINED');
    expect(appointment.userIds).toEqual([ben]);
    appointment.answer(ada, 'TENTATIVE');
    expect(appointment.userIds).toEqual([ada, ben]);
  });

  it('takes each time of a series, those too that have begun already', () => {
    const { spans, exclusive } = settled({ ...series, allowOverlap: true }).occupation(daily, new Date(on(16, 9).getTime() + 1), LATER);
    expect({ days: spans.map(({ startsAt }) => startsAt.getUTCDate()), exclusive }).toEqual({ days: [16, 17], exclusive: false });
  });

  it('refuses a series whose times overlap', () => {
    expect(() => scheduled({ ...series, endsAt: on(16, 10) })).toThrow(expect.objectContaining({ code: 'overlaps_itself' }));
  });
});

describe('changing an appointment', () => {
  it('tells a move apart from everything else, and announces nothing when nothing is different', () => {
    const appointment = settled();
    expect(appointment.change({ title: 'Demo' }, daily)).toBe(false);
    expect(appointment.change({ title: 'Second demo' }, daily)).toBe(false);
    expect(appointment.change({ startsAt: on(16, 9), endsAt: on(16, 10), location: 'Kiel' }, daily)).toBe(true);
    expect(takeEvents(appointment)).toEqual([
      new AppointmentUpdated(appointment.id, null, [], ['title']),
      new AppointmentRescheduled(appointment.id, null, [], [ada], '2027-03-15T09:00:00.000Z', '2027-03-16T09:00:00.000Z', '2027-03-16T10:00:00.000Z'),
      new AppointmentUpdated(appointment.id, null, [], ['location']),
    ]);
  });

  it('leaves to everybody the answer that he has given, unless another one is named', () => {
    const appointment = settled({ participants: [invited({ userId: ben, answer: 'DECLINED' }), invited({ userId: cleo })] });
    expect(appointment.change({ participants: [invited({ userId: cleo }), invited({ userId: ben, name: 'Ben' })] }, daily)).toBe(true);
    expect(appointment.userIds).toEqual([ada, cleo]);
    appointment.change({ participants: [invited({ userId: ben, answer: 'TENTATIVE' })] }, daily);
    expect(appointment.userIds).toEqual([ada, ben]);
  });

  it('does not move what no longer takes place', () => {
    const appointment = settled();
    appointment.cancel(whole, daily);
    expect(() => appointment.change({ endsAt: on(15, 11) }, daily)).toThrow(expect.objectContaining({ code: 'appointment_cancelled' }));
  });
});

describe('cancelling an appointment', () => {
  it('gives the time back, and happens once', () => {
    const appointment = settled({ reminders: [10] });
    appointment.cancel(whole, daily);
    expect(appointment.occupation(daily, LONG_AGO, LATER)).toMatchObject({ personIds: [], spans: [] });
    expect(appointment.alarms(daily, LONG_AGO)).toEqual([]);
    expect(() => appointment.cancel(whole, daily)).toThrow(expect.objectContaining({ code: 'appointment_cancelled' }));
    expect(takeEvents(appointment)).toEqual([new AppointmentCancelled(appointment.id, null, [], [ada], null)]);
  });

  it('leaves out one time of a series', () => {
    const appointment = settled(series);
    expect(() => appointment.cancel({ reason: null, occurrence: on(16, 10) }, daily)).toThrow(expect.objectContaining({ code: 'no_such_occurrence' }));
    appointment.cancel({ reason: null, occurrence: on(16, 9) }, daily);
    expect(appointment.occupation(daily, LONG_AGO, LATER).spans.map(({ startsAt }) => startsAt)).toEqual([on(15, 9), on(17, 9)]);
    expect(() => appointment.cancel({ reason: null, occurrence: on(16, 9) }, daily)).toThrow(expect.objectContaining({ code: 'no_such_occurrence' }));
    expect(() => settled().cancel({ reason: null, occurrence: on(15, 9) }, daily)).toThrow(expect.objectContaining({ code: 'no_such_occurrence' }));
  });
});

describe('the exceptions of a series', () => {
  const without = (...days: number[]) => {
    const appointment = settled(series);
    for (const day of days) appointment.cancel({ reason: null, occurrence: on(day, 9) }, daily);
    return appointment;
  };
  const days = (appointment: Appointment) => appointment.occupation(daily, LONG_AGO, LATER).spans.map(({ startsAt }) => [startsAt.getUTCDate(), startsAt.getUTCHours()]);

  it('are those of the same days at another hour, and of the same place in it on other days', () => {
    const appointment = without(16);
    appointment.change({ startsAt: on(15, 12), endsAt: on(15, 13) }, daily);
    expect(days(appointment)).toEqual([[15, 12], [17, 12]]);
    appointment.change({ endsAt: on(15, 14) }, daily);
    appointment.change({ recurrence: 'FREQ=DAILY;COUNT=4' }, daily);
    expect(days(appointment)).toEqual([[15, 12], [17, 12]]);
    appointment.change({ startsAt: on(18, 9), endsAt: on(18, 10) }, daily);
    expect(days(appointment)).toEqual([[18, 9], [20, 9]]);
    appointment.change({ recurrence: null }, daily);
    expect(days(appointment)).toEqual([[18, 9]]);
  });

  it('are the end of it when there are no others', () => {
    const appointment = without(15, 16, 17);
    expect(takeEvents(appointment).at(-1)).toEqual(new AppointmentCancelled(appointment.id, null, [], [ada], null));
    expect(() => appointment.cancel(whole, daily)).toThrow(expect.objectContaining({ code: 'appointment_cancelled' }));
  });
});

describe('completing an appointment', () => {
  it('happens once', () => {
    const appointment = settled();
    expect(() => appointment.complete(null, on(15, 8))).toThrow(expect.objectContaining({ code: 'appointment_ahead' }));
    appointment.complete('They sign.', on(15, 9));
    expect(() => appointment.complete(null, LATER)).toThrow(expect.objectContaining({ code: 'appointment_completed' }));
    expect(takeEvents(appointment)).toEqual([new AppointmentCompleted(appointment.id, null, [])]);
  });
});

describe('answering an invitation', () => {
  it('is for whoever is invited, and announced when the answer is another', () => {
    const appointment = settled({ participants: [invited({ userId: ben })] });
    appointment.answer(ben, 'ACCEPTED');
    appointment.answer(ben, 'ACCEPTED');
    expect(() => appointment.answer(cleo, 'ACCEPTED')).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(takeEvents(appointment)).toEqual([new AppointmentAnswered(appointment.id, ben, 'ACCEPTED')]);
  });
});

describe('being reminded of an appointment', () => {
  it('is planned for the next time that is still to come, and not for one that was left out', () => {
    const appointment = settled({ ...series, reminders: [10, 60, 10] });
    expect(appointment.alarms(daily, LONG_AGO)).toMatchObject([{ at: on(15, 8), minutesBefore: 60 }, { at: new Date(on(15, 9).getTime() - 600_000), minutesBefore: 10 }]);
    appointment.cancel({ reason: null, occurrence: on(16, 9) }, daily);
    expect(appointment.nextReminder(60, daily, on(15, 8))).toMatchObject({ at: on(17, 8), occursAt: on(17, 9) });
    expect(appointment.nextReminder(60, daily, on(17, 8))).toBeNull();
    expect(appointment.nextReminder(5, daily, LONG_AGO)).toBeNull();
  });

  it('is told', () => {
    const appointment = settled({ reminders: [10] });
    appointment.remind({ kind: 'reminder', at: on(15, 8), occursAt: on(15, 9), minutesBefore: 10 });
    expect(takeEvents(appointment)).toEqual([new AppointmentReminded(appointment.id, [ada], '2027-03-15T09:00:00.000Z', 10)]);
  });
});

describe('deleting an appointment', () => {
  it('is announced, and so are its return and its end', () => {
    const appointment = settled();
    appointment.delete(LATER);
    expect(appointment.occupation(daily, LONG_AGO, LATER).personIds).toEqual([]);
    appointment.restore();
    appointment.purge();
    expect(takeEvents(appointment)).toEqual([new AppointmentDeleted(appointment.id), new AppointmentRestored(appointment.id), new AppointmentPurged(appointment.id)]);
  });
});

describe('free time', () => {
  const span = (from: number, to: number) => ({ startsAt: on(15, from), endsAt: on(15, to) });

  it('is what others leave, as far as it is long enough', () => {
    expect(freeTime([span(9, 17)], [span(8, 10), span(11, 12), span(11, 13), span(16, 20)], 60)).toEqual([span(10, 11), span(13, 16)]);
    expect(freeTime([span(9, 17)], [span(8, 10), span(11, 12), span(11, 13), span(16, 20)], 61)).toEqual([span(13, 16)]);
    expect(freeTime([span(9, 12), span(13, 17)], [], 60)).toEqual([span(9, 12), span(13, 17)]);
    expect(freeTime([span(9, 12)], [span(8, 17)], 1)).toEqual([]);
  });
});

describe('an appointment whose record has become another', () => {
  it('is about that from now on, and says so once', () => {
    const appointment = settled({ subjectType: 'lead', subjectId: ada });
    appointment.turnTo({ type: 'contact', id: contact });
    appointment.turnTo({ type: 'contact', id: contact });
    expect(takeEvents(appointment)).toEqual([new AppointmentUpdated(appointment.id, { type: 'contact', id: contact }, [], ['subjectType', 'subjectId'])]);
  });
});
