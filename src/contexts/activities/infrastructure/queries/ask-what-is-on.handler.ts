import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { setImmediate as others } from 'node:timers/promises';
import { DomainError } from '../../../../kernel/domain-error.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { People } from '../../application/ports/people.port.js';
import { appointments } from '../../application/queries/appointments.resource.js';
import { type AppointmentOfCalendar, AskWhatIsOn, type TimeOfCalendar } from '../../application/queries/ask-what-is-on.query.js';
import { Recurrences } from '../../domain/recurrence/recurrences.js';
import { attendedBy } from './attended-by.js';
import { occurrencesOf, type TimesRow } from './occurrences-of.js';
import { isSeen } from './seen-rows.js';

const MOST = 500;

@QueryHandler(AskWhatIsOn)
export class AskWhatIsOnHandler implements IQueryHandler<AskWhatIsOn> {
  constructor(
    private readonly reads: Reads,
    private readonly recurrences: Recurrences,
    private readonly people: People,
  ) {}

  async execute({ userId, from, to }: AskWhatIsOn): Promise<{ data: TimeOfCalendar[] }> {
    await this.people.assertKnown([userId], 'userId');
    const rows = await this.reads.rows(sql<TimesRow & AppointmentOfCalendar>`
      select t.id, t.title, t.location, t.link, t.status, t.subject_type as "subjectType", t.subject_id as "subjectId", t.owner_id as "ownerId", t.starts_at as "startsAt", t.ends_at as "endsAt", t.time_zone as "timeZone", t.recurrence, t.exceptions
      from activities.appointments t where ${isSeen(appointments)} and t.status <> 'CANCELLED' and t.starts_at < ${to.toISOString()}::timestamptz and t.last_ends_at > ${from.toISOString()}::timestamptz and ${attendedBy(userId)}
      order by t.starts_at, t.id limit ${MOST + 1}::int`);
    if (rows.length > MOST) throw new DomainError('rule', 'too_expensive', `There are more than ${MOST} appointments between these moments: ask for fewer days.`);
    const times: TimeOfCalendar[] = [];
    for (const row of rows) {
      // reckoning a series takes a while, in which nobody else would be answered
      if (row.recurrence !== null) await others();
      const { id, title, location, link, status, recurrence, subjectType, subjectId, ownerId } = row;
      for (const { startsAt, endsAt, isCancelled } of occurrencesOf(row, this.recurrences, from, to)) if (!isCancelled) times.push({ startsAt, endsAt, appointment: { id, title, location, link, status, recurrence, subjectType, subjectId, ownerId } });
    }
    return { data: times.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : Number(one.startsAt > other.startsAt))) };
  }
}
