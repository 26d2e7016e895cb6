import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { ERASER_ROLE, TENANT_SETTING } from '../src/platform/persistence/tenancy.js';

const inTenant = (alias: string) => `${alias}.tenant_id = nullif(current_setting('${TENANT_SETTING}', true), '')::uuid`;

/** Of whom somebody was a part for a while, the history of that while keeps nothing that came from him. */
export class Migration20261121200000_masked_merges extends SchemaMigration {
  override up(): void {
    this.addSql(`grant select (at, version) on platform.audit to ${ERASER_ROLE}`);
    this.addSql(`grant select (tenant_id, id, survivor_id, merged_id, created_at, undone_at) on platform.merges to ${ERASER_ROLE}`);
    // the survivor's entries from the merge to its undoing, and so on where he became part of another meanwhile: what he had before the merge, and what he had again after it, was his own
    this.addSql(`create function platform.mask_merged(erasure uuid, of_resource text, merged uuid[], lasting text[]) returns integer
      language plpgsql security definer set search_path = pg_catalog as $$
      declare masked integer;
      begin
        if not exists (select from platform.erasures e where ${inTenant('e')} and e.id = erasure and e.status = 'running') then
          raise exception 'nobody is being erased' using errcode = '42501';
        end if;
        with recursive stays as (
          select m.merged_id, m.survivor_id, m.created_at as since, m.undone_at as until, began.version as first, ended.version as last, began.fields
          from platform.merges m
          cross join lateral (
            select a.version, array(select k.name from jsonb_object_keys(a.changes) k (name) where k.name <> all(lasting)) as fields from platform.audit a
            where ${inTenant('a')} and a.resource = of_resource and a.record_id = m.survivor_id and a.at = m.created_at order by a.version limit 1
          ) began
          cross join lateral (
            select max(a.version) as version from platform.audit a
            where ${inTenant('a')} and a.resource = of_resource and a.record_id = m.survivor_id and a.at <= m.undone_at
              and a.at >= (select min(u.at) from platform.audit u where ${inTenant('u')} and u.resource = 'merges' and u.record_id = m.id and u.changes -> 'status' ->> 1 = 'UNDOING')
          ) ended
          where ${inTenant('m')} and m.undone_at is not null
        ), parts as (
          select survivor_id, since, until, first, last, fields from stays where merged_id = any(merged)
          union
          select s.survivor_id, s.since, s.until, s.first, s.last, array(select f.name from unnest(s.fields) f (name) where f.name = any(p.fields))
          from parts p join stays s on s.merged_id = p.survivor_id and s.since between p.since and p.until
        ), entries as (
          select a.id, c.key, jsonb_build_array(
            case when bool_or(a.version > p.first) then '"***"'::jsonb else c.value -> 0 end,
            case when bool_or(a.version < coalesce(p.last, a.version + 1)) then '"***"'::jsonb else c.value -> 1 end) as value
          from parts p
          join platform.audit a on ${inTenant('a')} and a.resource = of_resource and a.record_id = p.survivor_id and a.version >= p.first and (p.last is null or a.version <= p.last)
          cross join lateral jsonb_each(a.changes) c where c.key = any(p.fields) group by a.id, c.key, c.value
        ), changed as (
          select e.id, jsonb_object_agg(e.key, e.value) as fields from entries e group by e.id
        )
        update platform.audit a set changes = a.changes || c.fields from changed c where ${inTenant('a')} and a.id = c.id and not a.changes @> c.fields;
        get diagnostics masked = row_count;
        return masked;
      end $$`);
    this.handOver('platform.mask_merged(uuid, text, uuid[], text[])', ERASER_ROLE);
  }

  override down(): void {
    this.addSql('drop function platform.mask_merged(uuid, text, uuid[], text[])');
    this.addSql(`revoke select (tenant_id, id, survivor_id, merged_id, created_at, undone_at) on platform.merges from ${ERASER_ROLE}`);
    this.addSql(`revoke select (at, version) on platform.audit from ${ERASER_ROLE}`);
  }
}
