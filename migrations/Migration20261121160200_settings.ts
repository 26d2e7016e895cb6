import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** What `mapAggregate` adds, for a table that holds one row a tenant and knows no recycle bin. */
const OF_AGGREGATES = ['external_id text', 'version integer not null default 1', 'created_at timestamptz(3) not null', 'created_by uuid', 'updated_at timestamptz(3) not null', 'updated_by uuid', 'deleted_at timestamptz(3)'];

export class Migration20261121160200_settings extends SchemaMigration {
  override up(): void {
    this.makeSchema('settings');
    this.makeRecordTable('settings.custom_fields', [
      'entity text not null',
      'key text not null',
      'label text not null',
      'description text',
      'type text not null',
      'required boolean not null',
      'is_unique boolean not null',
      'indexed boolean not null',
      'default_value jsonb',
      'options jsonb not null',
      'validation jsonb not null',
      'refers_to text',
      'position integer not null',
      'data_dropped boolean not null',
    ]);
    this.addSql('create unique index custom_fields_key_idx on settings.custom_fields (tenant_id, entity, key) where deleted_at is null');
    this.makeIndex('settings.custom_fields', 'entity, position, id');
    this.makeIndex('settings.custom_fields', 'key, id');
    this.makeIndex('settings.custom_fields', 'type, id');
    this.makeIndex('settings.custom_fields', 'position, id');
    this.makeTable('settings.tenant_settings', [
      'name text not null',
      'locale text not null',
      'time_zone text not null',
      'default_country text',
      'default_currency text not null',
      'business_hours jsonb not null',
      'holidays jsonb not null',
      'formats jsonb not null',
      'numbers jsonb not null',
      'branding jsonb not null',
      'retention jsonb not null',
      'security jsonb not null',
      ...OF_AGGREGATES,
    ]);
    this.makeTable('settings.features', ['overrides jsonb not null', ...OF_AGGREGATES]);
  }

  override down(): void {
    for (const table of ['features', 'tenant_settings', 'custom_fields']) this.addSql(`drop table settings.${table}`);
    this.addSql('drop function settings.tenants_with_expired_custom_fields(timestamptz)');
    this.addSql('drop schema settings');
  }
}
