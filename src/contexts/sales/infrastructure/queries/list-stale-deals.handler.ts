import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { Clock } from '../../../../kernel/clock.js';
import type { Page } from '../../../../kernel/page.js';
import { CustomFields } from '../../../../platform/custom-fields/custom-fields.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { COUNT_BOUND } from '../../../../platform/resource/statements.js';
import { deals } from '../../application/queries/deals.resource.js';
import { ListStaleDeals, type StaleDeal } from '../../application/queries/list-stale-deals.query.js';
import { seen } from './seen-deals.js';
import { shownDeals } from './shown-deals.js';

interface Found {
  readonly id: string;
  readonly isLeftAlone: boolean;
  readonly isRotting: boolean;
  readonly daysInStage: number;
  readonly daysWithoutActivity: number;
}

/** When something was last done with a deal: whoever opens or moves one does something. The database keeps it, with an index of the open ones. */
const TOUCHED = sql`t.touched_at`;

/** Three statements in two round trips: which deals, how many, and those of the page. */
@QueryHandler(ListStaleDeals)
export class ListStaleDealsHandler implements IQueryHandler<ListStaleDeals> {
  constructor(
    private readonly reads: Reads,
    private readonly customFields: CustomFields,
    private readonly clock: Clock,
  ) {}

  async execute({ days, skip, take, where, fields, include }: ListStaleDeals): Promise<Page<StaleDeal>> {
    const [resource, sights] = [await this.customFields.of(deals), presentSights()];
    const now = sql`${this.clock.now().toISOString()}::timestamptz`;
    const daysSince = (moment: typeof TOUCHED) => sql`floor(extract(epoch from ${now} - ${moment}) / 86400)::int`;
    const isLeftAlone = sql`${TOUCHED} < ${now} - make_interval(days => ${days}::int)`;
    const isRotting = sql`coalesce(t.stage_entered_at < ${now} - make_interval(days => s.rotting_days), false)`;
    const stale = sql`from sales.deals t join sales.stages s on s.tenant_id = t.tenant_id and s.id = t.stage_id
      where t.status = 'OPEN' and ${seen(resource, where, sights)} and (${isLeftAlone} or ${isRotting})`;
    const [found, [counted]] = await this.reads.all([
      sql<Found>`select t.id, ${isLeftAlone} as "isLeftAlone", ${isRotting} as "isRotting", ${daysSince(sql`t.stage_entered_at`)} as "daysInStage", ${daysSince(TOUCHED)} as "daysWithoutActivity"
        ${stale} order by ${TOUCHED}, t.id limit ${take}::int offset ${skip}::int`,
      sql<{ total: number }>`select count(*)::int as total from (select 1 ${stale} limit ${COUNT_BOUND + 1}::int) counted`,
    ]);
    const shown = await shownDeals(this.reads, resource, found.map(({ id }) => id), { fields, include }, sights);
    const data = found.flatMap(({ id, isLeftAlone: alone, isRotting: rotting, ...since }): StaleDeal[] => {
      const deal = shown.get(id);
      return deal ? [{ deal, reasons: [...(alone ? ['NO_ACTIVITY' as const] : []), ...(rotting ? ['TOO_LONG_IN_STAGE' as const] : [])], ...since }] : [];
    });
    const total = counted!.total;
    return { data, page: { skip, take, total: Math.min(total, COUNT_BOUND), totalIsExact: total <= COUNT_BOUND, nextCursor: null } };
  }
}
