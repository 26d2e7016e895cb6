import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { CustomFields } from '../../../../platform/custom-fields/custom-fields.js';
import { Reads } from '../../../../platform/persistence/reads.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import { presentSights } from '../../../../platform/resource/sight.js';
import { TenantProfile } from '../../../settings/index.js';
import { deals } from '../../application/queries/deals.resource.js';
import { COMMITTED_FROM, type ForecastBy, type ForecastRow, ReadForecast } from '../../application/queries/read-forecast.query.js';
import { salesTargets } from '../../application/queries/sales-targets.resource.js';
import { PROBABILITY, seen, WEIGHTED } from './seen-deals.js';

const NOBODY = '';

/** What a day and an owner are counted to. */
const KEYS: Readonly<Record<ForecastBy, (day: string) => string>> = {
  month: (day) => `to_char(${day}, 'YYYY-MM')`,
  quarter: (day) => `to_char(${day}, 'YYYY-"Q"Q')`,
  owner: () => `coalesce(t.owner_id::text, '${NOBODY}')`,
};

/** One statement: what is open by the day on which it is expected, what was won by the day on which it was, by the clocks of the tenant, and the targets beside it. */
@QueryHandler(ReadForecast)
export class ReadForecastHandler implements IQueryHandler<ReadForecast> {
  constructor(
    private readonly reads: Reads,
    private readonly customFields: CustomFields,
    private readonly profile: TenantProfile,
  ) {}

  async execute({ by, from, until, deals: where, targets }: ReadForecast): Promise<readonly ForecastRow[]> {
    const [resource, sights, { timeZone }] = [await this.customFields.of(deals), presentSights(), await this.profile.current()];
    const start = (day: string) => sql`${day}::timestamp at time zone ${timeZone}::text`;
    const key = (day: string) => sql.raw(KEYS[by](day));
    return this.reads.rows(sql<ForecastRow>`
      with dated as (
        select t.*, case t.status when 'WON' then (t.closed_at at time zone ${timeZone}::text)::date else t.expected_close_date end as day, (${PROBABILITY}) as chance, ${WEIGHTED} as weighted
        from sales.deals t join sales.stages s on s.tenant_id = t.tenant_id and s.id = t.stage_id
        where ${seen(resource, where, sights)} and t.value is not null and (
          t.status = 'OPEN' and t.expected_close_date >= ${from}::date and t.expected_close_date < ${until}::date
          or t.status = 'WON' and t.closed_at >= ${start(from)} and t.closed_at < ${start(until)})
      ), reckoned as (
        select ${key('t.day')} as key, t.value_currency as currency,
          count(*) filter (where t.status = 'OPEN')::int as open_deals, count(*) filter (where t.status = 'WON')::int as won_deals,
          coalesce(sum(t.value) filter (where t.status = 'WON'), 0) as won,
          coalesce(sum(t.value) filter (where t.status = 'WON' or t.chance >= ${COMMITTED_FROM}::int), 0) as committed,
          sum(t.weighted) as weighted, sum(t.value) as best_case
        from dated t group by 1, 2
      ), aimed as (
        select ${key('t.month')} as key, t.value_currency as currency, sum(t.value) as target
        from sales.sales_targets t where ${seen(salesTargets as Resource, targets, sights)} and t.month >= ${from}::date and t.month < ${until}::date group by 1, 2
      )
      select nullif(key, ${NOBODY}) as key, currency, coalesce(r.open_deals, 0) as "openDeals", coalesce(r.won_deals, 0) as "wonDeals",
        platform.money(coalesce(r.won, 0), currency) as won, platform.money(coalesce(r.committed, 0), currency) as committed,
        platform.money(coalesce(r.weighted, 0), currency) as weighted, platform.money(coalesce(r.best_case, 0), currency) as "bestCase",
        platform.money(a.target, currency) as target, platform.money(a.target - coalesce(r.won, 0), currency) as "toTarget"
      from reckoned r full join aimed a using (key, currency) order by nullif(key, ${NOBODY}) nulls last, currency`);
  }
}
