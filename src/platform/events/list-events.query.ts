import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileSight } from '../conditions/compile-condition.js';
import { presentSights } from '../resource/sight.js';
import { resourceOfEvent } from './published-events.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Query } from '../dispatch/message.js';
import { Reads } from '../persistence/reads.js';
import { Cursors } from '../resource/cursors.js';
import { Work } from '../tenancy/work.js';
import { ENVELOPE, type EventEnvelope } from './event.js';

export interface EventPage {
  readonly data: EventEnvelope[];
  readonly page: {
    readonly take: number;
    /** The place after the last event that was looked at: ask from here the next time, also when there was nothing. */
    readonly nextCursor: string;
    /** Whether there are more already. */
    readonly hasMore: boolean;
  };
}

/** The tenant's log from a place on. */
export class ListEvents extends Query<EventPage> {
  /** `latest` asks for nothing but the present end of the log. */
  readonly after?: string | undefined;
  readonly types!: readonly string[];
  readonly take!: number;
}

const LATEST = 'latest';

/** Of records that the caller sees only some of, the events of those: a record that is gone for good is nobody's any more. */
function seen(types: readonly string[]): RawBuilder<SqlBool> {
  const sights = presentSights();
  // what belongs to an area has no owner: whoever may read it hears of all
  const ofAll = types.filter((type) => {
    const resource = resourceOfEvent(type);
    return !resource || sights(resource) === true;
  });
  const byResource = Map.groupBy(types.filter((type) => !ofAll.includes(type)), (type) => resourceOfEvent(type)!);
  const ofSome = [...byResource].map(([resource, some]) => {
    const record = sql`select from ${sql.table(resource.table)} as r where r.tenant_id = platform.outbox.tenant_id and r.id = platform.outbox.aggregate_id and ${compileSight(sights(resource), resource, 'r')}`;
    return sql<SqlBool>`(type = any(${some}::text[]) and exists (${record}))`;
  });
  return sql`(${sql.join([sql<SqlBool>`type = any(${ofAll}::text[])`, ...ofSome], sql` or `)})`;
}

@QueryHandler(ListEvents)
export class ListEventsHandler implements IQueryHandler<ListEvents> {
  constructor(
    private readonly reads: Reads,
    private readonly cursors: Cursors,
  ) {}

  /** Both statements see one snapshot, so that the end belongs to the page. */
  async execute({ after, types, take }: ListEvents): Promise<EventPage> {
    const { tenantId } = Work.current();
    const question = JSON.stringify(['events', tenantId]);
    const place = after === undefined || after === LATEST ? undefined : (this.cursors.open(question, after)[0] as number);
    const [ends, found] = await this.reads.all([
      sql<{ end: number; purged: number }>`select coalesce((select max(sequence) from platform.outbox where tenant_id = ${tenantId}::uuid), 0) as end, coalesce((select purged from platform.log_horizons where tenant_id = ${tenantId}::uuid), 0) as purged`,
      sql<EventEnvelope & { sequence: number }>`select ${sql.raw(ENVELOPE.join(', '))}, sequence from platform.outbox
        where tenant_id = ${tenantId}::uuid and sequence > ${place ?? 0}::bigint and ${seen(types)} order by sequence limit ${after === LATEST ? 0 : take + 1}::int`,
    ]);
    const { end, purged } = ends[0]!;
    if (place !== undefined && place < purged) {
      throw new DomainError('gone', 'cursor_expired', 'Events after this place are no longer kept. Read the records themselves, and then the log from after=latest on.');
    }
    const hasMore = found.length > take;
    const shown = hasMore ? found.slice(0, take) : found;
    const next = hasMore ? shown.at(-1)!.sequence : Math.max(end, purged, place ?? 0);
    return { data: shown.map(({ sequence: _, ...event }) => event), page: { take, nextCursor: this.cursors.seal(question, [next]), hasMore } };
  }
}
