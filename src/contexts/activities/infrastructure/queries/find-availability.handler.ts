import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { People } from '../../application/ports/people.port.js';
import { OfficeHours, type WorkingHours } from '../../application/ports/working-hours.port.js';
import { type AvailabilityRow, FindAvailability } from '../../application/queries/find-availability.query.js';
import { MOST_DAYS, type Span } from '../../domain/appointment/appointment.js';
import { freeTime } from '../../domain/appointment/free-time.js';
import { dayIn, daysAfter, instantAt } from '../../domain/zone/zoned-time.js';

interface Row {
  readonly startsAt: string;
  readonly endsAt: string;
}

@QueryHandler(FindAvailability)
export class FindAvailabilityHandler implements IQueryHandler<FindAvailability> {
  constructor(
    private readonly reads: Reads,
    private readonly hours: OfficeHours,
    private readonly people: People,
  ) {}

  async execute({ userIds, from, to, minutes }: FindAvailability): Promise<AvailabilityRow> {
    await this.people.assertKnown(userIds, 'userIds');
    const hours = await this.hours.current();
    const taken = await this.reads.rows(sql<Row>`
      select starts_at as "startsAt", ends_at as "endsAt" from activities.occupied_times
      where tenant_id = ${Work.current().tenantId}::uuid and person_id = any(${userIds}::uuid[])
        and starts_at < ${to.toISOString()}::timestamptz and ends_at > ${from.toISOString()}::timestamptz and starts_at > ${from.toISOString()}::timestamptz - make_interval(days => ${MOST_DAYS}::int)`);
    const free = freeTime(openSpans(hours, from, to), taken.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })), minutes);
    return { timeZone: hours.zone, data: free.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) };
  }
}

/** When people work between two moments. */
function openSpans({ zone, on }: WorkingHours, from: Date, to: Date): Span[] {
  const spans: Span[] = [];
  for (let day = dayIn(from, zone); day <= dayIn(to, zone); day = daysAfter(day, 1)) {
    for (const span of on(day)) {
      const [opens, closes] = [instantAt(day, span.from, zone), instantAt(day, span.to, zone)];
      const [startsAt, endsAt] = [opens < from ? from : opens, closes > to ? to : closes];
      if (startsAt < endsAt) spans.push({ startsAt, endsAt });
    }
  }
  return spans;
}
