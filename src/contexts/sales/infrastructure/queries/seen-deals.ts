import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { compileCondition, compileSight } from '../../../../platform/conditions/compile-condition.js';
import type { Condition } from '../../../../platform/conditions/condition.js';
import type { Resource } from '../../../../platform/resource/resource.js';
import type { Sights } from '../../../../platform/resource/sight.js';
import { Work } from '../../../../platform/tenancy/work.js';

/** The live rows of a table, `t`, that are in sight and fit a condition. */
export const seen = (resource: Resource, where: Condition | undefined, sights: Sights): RawBuilder<SqlBool> =>
  sql`t.tenant_id = ${Work.current().tenantId}::uuid and t.deleted_at is null and ${compileSight(sights(resource), resource, 't')}${where ? sql` and ${compileCondition(where, resource, 't', sights)}` : sql``}`;

/** How likely a deal, `t`, in a stage, `s`, is won, in percent: its own word counts only while it is open. */
export const PROBABILITY = sql<number>`case when s.kind = 'OPEN' then coalesce(t.probability, s.probability) else s.probability end`;

/** The worth of a deal by that. Exact: two decimals more than the value has, and no division, which would round. */
export const WEIGHTED = sql<string>`t.value * (${PROBABILITY}) * 0.01`;
