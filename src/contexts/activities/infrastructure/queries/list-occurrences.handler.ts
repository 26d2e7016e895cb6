import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Reads } from '../../../../platform/persistence/reads.js';
import { RecordNotFound } from '../../../../platform/persistence/refusals.js';
import { appointments } from '../../application/queries/appointments.resource.js';
import { ListOccurrences, type Occurrence } from '../../application/queries/list-occurrences.query.js';
import { Recurrences } from '../../domain/recurrence/recurrences.js';
import { occurrencesOf, type TimesRow } from './occurrences-of.js';
import { isSeen } from './seen-rows.js';

@QueryHandler(ListOccurrences)
export class ListOccurrencesHandler implements IQueryHandler<ListOccurrences> {
  constructor(
    private readonly reads: Reads,
    private readonly recurrences: Recurrences,
  ) {}

  async execute({ id, from, to }: ListOccurrences): Promise<{ data: Occurrence[] }> {
    const row = await this.reads.first(sql<TimesRow>`
      select t.starts_at as "startsAt", t.ends_at as "endsAt", t.time_zone as "timeZone", t.recurrence, t.exceptions, t.status
      from activities.appointments t where ${isSeen(appointments)} and t.id = ${id}::uuid`);
    if (!row) throw new RecordNotFound('appointment', id);
    return { data: occurrencesOf(row, this.recurrences, from, to) };
  }
}
