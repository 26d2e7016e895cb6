import { sql } from 'kysely';
import { Work } from '../tenancy/work.js';

/** Merges of merged records, one behind the other, are followed so far. */
const MOST_STEPS = 100;

/** Where a record has gone. */
export interface Lead {
  readonly id: string;
  /** Where the way ends, over however many merges. */
  readonly survivorId: string;
  /** Whether everything that named it names the survivor by now. */
  readonly settled: boolean;
}

const tenant = () => sql`${Work.current().tenantId}::uuid`;

const followed = (start: ReturnType<typeof sql>) => sql<Lead>`with recursive way as (
    select m.id, m.survivor_id, m.settled, 1 as step from platform.merged_records m where m.tenant_id = ${tenant()} and ${start}
    union all select w.id, m.survivor_id, w.settled, w.step + 1 from way w join platform.merged_records m on m.tenant_id = ${tenant()} and m.id = w.survivor_id where w.step < ${MOST_STEPS}::int
  ) select distinct on (id) id, survivor_id as "survivorId", settled from way order by id, step desc`;

/** Where records have gone that were merged, by their ids. */
export const leadsOf = (resource: string, ids: readonly string[]) => followed(sql`m.resource = ${resource} and m.id = any(${ids}::uuid[])`);

/** The same for ids of whatever kind. */
export const leadsOfAny = (ids: readonly string[]) => followed(sql`m.id = any(${ids}::uuid[])`);

/** The same by what they were called elsewhere, which is what the survivor is called, too. */
export const leadsOfExternal = (resource: string, externalIds: readonly string[]) => sql<Lead & { readonly externalId: string }>`
  select l.*, m.external_id as "externalId" from (${followed(sql`m.resource = ${resource} and m.external_id = any(${externalIds}::text[])`)}) l join platform.merged_records m on m.tenant_id = ${tenant()} and m.id = l.id`;
