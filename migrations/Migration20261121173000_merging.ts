import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** Writers and merges meet at one of so many locks a tenant, however many records a transaction names. */
const LOCKS = 256;

export class Migration20261121173000_merging extends SchemaMigration {
  override up(): void {
    this.makeMergedRecords();
    this.makeReferenceMoves();
    this.makeMerges();
    for (const schema of ['notes', 'directory']) this.makeReferenceLedger(schema);
    this.makeListReference('directory.contacts', 'positions', 'jsonb');
    for (const table of ['companies', 'contacts']) this.makeDuplicateKeys(`directory.${table}`);
  }

  /** Where records have gone that became part of others. */
  private makeMergedRecords(): void {
    const table = 'platform.merged_records';
    this.makeTable(table, ['resource text not null', 'survivor_id uuid not null', 'merge_id uuid not null', 'external_id text', 'settled boolean not null']);
    this.makeIndex(table, 'resource, external_id', { where: 'external_id is not null' });
    this.makeIndex(table, 'survivor_id');
    this.addSql(`create function platform.named_lock(tenant uuid, id uuid) returns bigint language sql immutable parallel safe set search_path = pg_catalog as $$
        select hashtextextended('named in ' || tenant::text || ' ' || (hashtextextended(id::text, 0) & ${LOCKS - 1})::text, 0)
      $$`);
    this.addSql(`create function platform.hold_named(tenant uuid, ids uuid[]) returns void language plpgsql set search_path = pg_catalog as $$ begin
        perform pg_advisory_xact_lock(held.lock) from (select distinct platform.named_lock(tenant, i.id) as lock from unnest(ids) as i (id) order by 1) held;
      end $$`);
    // two statements, so that the second sees what was committed while the first was waiting
    this.addSql(`create function platform.follow_named(tenant uuid, ids uuid[]) returns table (id uuid, survivor_id uuid, resource text) language plpgsql set search_path = pg_catalog as $$ begin
        perform pg_advisory_xact_lock_shared(held.lock) from (select distinct platform.named_lock(tenant, i.id) as lock from unnest(ids) as i (id) order by 1) held;
        return query with recursive way as (
          select m.id, m.survivor_id, m.resource, 1 as step from platform.merged_records m where m.tenant_id = tenant and m.id = any(ids)
          union all select w.id, m.survivor_id, w.resource, w.step + 1 from way w join platform.merged_records m on m.tenant_id = tenant and m.id = w.survivor_id where w.step < 100
        ) select distinct on (way.id) way.id, way.survivor_id, way.resource from way order by way.id, way.step desc;
      end $$`);
  }

  /** What each context has done about a merge. */
  private makeReferenceMoves(): void {
    const table = 'platform.reference_moves';
    const columns = ['context text not null', 'merge_id uuid not null', 'kind text not null', 'from_id uuid not null', 'to_id uuid not null', 'is_return boolean not null', 'settled boolean not null', 'moved jsonb not null', 'kept jsonb not null', 'kept_count integer not null'];
    this.makeRecordTable(table, columns, { recyclable: false });
    this.makeIndex(table, 'merge_id, context, is_return', { unique: true });
  }

  private makeMerges(): void {
    const table = 'directory.merges';
    this.makeRecordTable(
      table,
      [
        'kind text not null',
        'survivor_id uuid not null',
        'merged_id uuid not null',
        'status text not null',
        'picks jsonb not null',
        'changes jsonb not null',
        'released jsonb not null',
        'awaited text[] not null',
        'moved jsonb not null',
        'kept jsonb not null',
        'kept_count integer not null',
        'merged_at timestamptz(3) not null',
        'undone_at timestamptz(3)',
      ],
      { recyclable: false, owner: 'created_by' },
    );
    for (const column of ['kind', 'status', 'survivor_id', 'merged_id']) this.makeIndex(table, `${column}, created_at, id`);
    // a record is part of one other at a time
    this.addSql(`create unique index merges_merged_id_idx on ${table} (tenant_id, merged_id) where status in ('MERGING', 'MERGED')`);
  }

  override down(): void {
    for (const table of ['companies', 'contacts']) this.dropDuplicateKeys(`directory.${table}`);
    this.addSql('drop function directory.contacts_naming_in_positions(jsonb, integer)');
    this.addSql('drop index directory.contacts_positions_jsonb_path_ops_idx');
    for (const schema of ['notes', 'directory']) this.dropReferenceLedger(schema);
    this.addSql('drop function platform.follow_named(uuid, uuid[]), platform.hold_named(uuid, uuid[]), platform.named_lock(uuid, uuid)');
    this.addSql('drop table directory.merges, platform.reference_moves, platform.merged_records');
  }
}
