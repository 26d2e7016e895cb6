import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { appointments } from '../../application/queries/appointments.resource.js';
import { type CalendarAppointment, type CalendarRows, type CalendarTask, ReadCalendar } from '../../application/queries/read-calendar.query.js';
import { tasks } from '../../application/queries/tasks.resource.js';
import { attendedBy } from './attended-by.js';
import { isSeen } from './seen-rows.js';

const MOST = 2_000;

@QueryHandler(ReadCalendar)
export class ReadCalendarHandler implements IQueryHandler<ReadCalendar> {
  constructor(private readonly reads: Reads) {}

  async execute({ userId, since }: ReadCalendar): Promise<CalendarRows> {
    const [found, open] = await this.reads.all([
      sql<CalendarAppointment>`
        select t.id, t.title, t.description, t.starts_at as "startsAt", t.ends_at as "endsAt", t.last_ends_at as "lastEndsAt", t.time_zone as "timeZone", t.location, t.link, t.participants, t.reminders, t.recurrence, t.exceptions, t.status, t.version, t.updated_at as "updatedAt"
        from activities.appointments t where ${isSeen(appointments)} and t.last_ends_at >= ${since}::timestamptz and ${attendedBy(userId)} order by t.last_ends_at, t.id limit ${MOST}::int`,
      sql<CalendarTask>`
        select t.id, t.title, t.description, t.due_at as "dueAt", t.due_on as "dueOn", t.version, t.updated_at as "updatedAt"
        from activities.tasks t where ${isSeen(tasks)} and t.assignee_id = ${userId}::uuid and t.status = 'OPEN' and t.deadline >= ${since}::timestamptz order by t.deadline, t.id limit ${MOST}::int`,
    ]);
    return { appointments: found, tasks: open };
  }
}
