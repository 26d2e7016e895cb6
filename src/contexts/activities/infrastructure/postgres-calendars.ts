import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { reaches } from '../../../platform/resource/sight.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Calendars } from '../application/ports/calendars.port.js';
import { type AppointmentId, MOST_DAYS, type Occupation } from '../domain/appointment/appointment.js';
import { type Conflict, TimeTaken } from '../domain/appointment/appointment.errors.js';

const LOCKS = 20_261_121;
const MOST_CONFLICTS = 10;

interface Row {
  readonly personId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly id: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly participantIds: readonly string[];
}

/** Who has no time when. The constraint of the table holds it against whatever comes; the lock lets the second of two learn what the first has done. */
@Injectable()
export class PostgresCalendars extends Calendars {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async enter(id: AppointmentId, occupation: Occupation): Promise<void> {
    await this.lock(occupation.personIds);
    await this.unitOfWork.rows(sql`delete from activities.occupied_times where tenant_id = ${tenant()}::uuid and appointment_id = ${id}::uuid`);
    if (occupation.personIds.length === 0 || occupation.spans.length === 0) return;
    if (occupation.exclusive) {
      const conflicts = await this.unitOfWork.rows<Row>(sql`
        select o.person_id as "personId", o.starts_at as "startsAt", o.ends_at as "endsAt", a.id, a.title, a.owner_id as "ownerId", a.participant_ids as "participantIds"
        from ${spansOf(occupation)} ${overlapping(occupation, id)} join activities.appointments a on a.tenant_id = o.tenant_id and a.id = o.appointment_id
        order by o.starts_at, o.person_id limit ${MOST_CONFLICTS}::int`);
      if (conflicts.length > 0) throw new TimeTaken(conflicts.map(seen));
    }
    await this.unitOfWork.rows(sql`
      insert into activities.occupied_times (tenant_id, id, appointment_id, person_id, starts_at, ends_at, exclusive)
      select ${tenant()}::uuid, uuidv7(), ${id}::uuid, person, s.starts_at, s.ends_at, ${occupation.exclusive}::boolean from ${spansOf(occupation)} cross join unnest(${occupation.personIds}::uuid[]) as person`);
  }

  async extend(id: AppointmentId, occupation: Occupation): Promise<void> {
    if (occupation.personIds.length === 0 || occupation.spans.length === 0) return;
    await this.lock(occupation.personIds);
    await this.unitOfWork.rows(sql`
      insert into activities.occupied_times (tenant_id, id, appointment_id, person_id, starts_at, ends_at, exclusive)
      select ${tenant()}::uuid, uuidv7(), ${id}::uuid, person, s.starts_at, s.ends_at,
        ${occupation.exclusive}::boolean and not exists (select from activities.occupied_times o where o.tenant_id = ${tenant()}::uuid and o.person_id = person and ${meets})
      from ${spansOf(occupation)} cross join unnest(${occupation.personIds}::uuid[]) as person
      where not exists (select from activities.occupied_times o where o.tenant_id = ${tenant()}::uuid and o.appointment_id = ${id}::uuid and o.person_id = person and o.starts_at = s.starts_at)`);
  }

  /** In one order, so that no two wait for each other. */
  private async lock(personIds: readonly string[]): Promise<void> {
    for (const person of personIds.toSorted()) await this.unitOfWork.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant()}${person}`}::text, ${LOCKS}::bigint))`);
  }
}

const tenant = () => Work.current().tenantId;

const spansOf = ({ spans }: Occupation) =>
  sql`unnest(${spans.map(({ startsAt }) => startsAt.toISOString())}::timestamptz[], ${spans.map(({ endsAt }) => endsAt.toISOString())}::timestamptz[]) as s (starts_at, ends_at)`;

/** By comparisons that an index serves also behind row-level security: nothing lasts longer than these days. */
const meets = sql`o.starts_at < s.ends_at and o.ends_at > s.starts_at and o.starts_at > s.starts_at - make_interval(days => ${MOST_DAYS}::int)`;

const overlapping = ({ personIds }: Occupation, id: AppointmentId) =>
  sql`join activities.occupied_times o on o.tenant_id = ${tenant()}::uuid and o.person_id = any(${personIds}::uuid[]) and o.appointment_id <> ${id}::uuid and ${meets}`;

/** That somebody has no time may be known; what he does then is shown to those who see it anyway. */
function seen({ personId, startsAt, endsAt, id, title, ownerId, participantIds }: Row): Conflict {
  const { caller } = Work.current();
  const isSeen = !caller || reaches(caller, 'appointments:read', ownerId) || participantIds.includes(caller.userId);
  return { personId, startsAt, endsAt, appointment: isSeen ? { id, title } : null };
}
