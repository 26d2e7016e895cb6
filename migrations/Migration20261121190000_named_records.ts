import { SchemaMigration } from '../src/platform/persistence/migration.js';

const LED = `with recursive way as (
          select m.id, m.survivor_id, m.resource, 1 as step from platform.merged_records m where m.tenant_id = tenant and m.id = any(ids)
          union all select w.id, m.survivor_id, w.resource, w.step + 1 from way w join platform.merged_records m on m.tenant_id = tenant and m.id = w.survivor_id where w.step < 100
        ), led as (select distinct on (way.id) way.id, way.survivor_id, way.resource from way order by way.id, way.step desc)`;
const HELD = 'perform pg_advisory_xact_lock_shared(held.lock) from (select distinct platform.named_lock(tenant, i.id) as lock from unnest(ids) as i (id) order by 1) held;';

/** Whoever is named leads to where he has gone, and it is known whether he was erased. */
export class Migration20261121190000_named_records extends SchemaMigration {
  override up(): void {
    this.addSql(`alter table platform.erasures add column others jsonb not null default '{}'`);
    this.makeFollowing(
      'id uuid, survivor_id uuid, resource text, erased boolean',
      `, named as (select i.id, coalesce(led.survivor_id, i.id) as survivor_id, led.resource from unnest(ids) as i (id) left join led on led.id = i.id),
        told as (select n.id, n.survivor_id, n.resource, exists (select from platform.erasures e where e.tenant_id = tenant and e.subject_id = n.survivor_id) as erased from named n)
        select t.id, t.survivor_id, t.resource, t.erased from told t where t.resource is not null or t.erased`,
    );
  }

  override down(): void {
    this.addSql('alter table platform.erasures drop column others');
    this.makeFollowing('id uuid, survivor_id uuid, resource text', ' select led.id, led.survivor_id, led.resource from led');
  }

  /** Two statements, so that the second sees what was committed while the first was waiting. */
  private makeFollowing(answer: string, question: string): void {
    this.addSql('drop function platform.follow_named(uuid, uuid[])');
    this.addSql(`create function platform.follow_named(tenant uuid, ids uuid[]) returns table (${answer}) language plpgsql set search_path = pg_catalog as $$ begin
        ${HELD}
        return query ${LED}${question};
      end $$`);
  }
}
