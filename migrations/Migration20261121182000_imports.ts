import { SchemaMigration } from '../src/platform/persistence/migration.js';

const KEYED = ['directory.companies_duplicate_keys_idx', 'directory.contacts_duplicate_keys_idx', 'sales.leads_duplicate_keys_idx'];

/** Files on their way into the records of a resource, and of each batch of their rows what became of it. */
export class Migration20261121182000_imports extends SchemaMigration {
  override up(): void {
    const table = 'platform.imports';
    this.makeRecordTable(
      table,
      [
        'resource text not null',
        'status text not null',
        'file_key text not null',
        'file_name text not null',
        'file_bytes bigint not null',
        'dry_run boolean not null',
        'options jsonb not null',
        'starter jsonb not null',
        `columns jsonb not null default '[]'`,
        'problem jsonb',
        ...['rows_read', 'rows_created', 'rows_updated', 'rows_skipped', 'rows_failed', 'percent', 'rows_per_second', 'last_row', 'undo_removed', 'undo_reverted', 'undo_kept'].map((column) => `${column} integer not null default 0`),
        'seconds_left integer',
        'job_id uuid',
        'held_by uuid',
        'due_at timestamptz(3)',
        'started_at timestamptz(3)',
        'finished_at timestamptz(3)',
        'undone_at timestamptz(3)',
      ],
      { recyclable: false, owner: 'created_by' },
    );
    for (const column of ['status', 'resource']) this.makeIndex(table, `${column}, created_at, id`);
    this.makeIndex(table, 'due_at', { where: 'due_at is not null' });
    this.makeExpiry(table, 'due_at', '0 seconds');

    const batches = 'platform.import_batches';
    this.makeTable(batches, [
      'import_id uuid not null',
      'last_row integer not null',
      `created uuid[] not null default '{}'`,
      `updated jsonb not null default '[]'`,
      `failures jsonb not null default '[]'`,
      `kept uuid[] not null default '{}'`,
      'undone_at timestamptz(3)',
    ]);
    this.makeReference(batches, 'import_id', table);
    this.makeIndex(batches, 'import_id, last_row');

    // a look-up reads all of what waits to be put into the index, and an import makes hundreds of them at a time
    for (const index of KEYED) this.addSql(`alter index ${index} set (fastupdate = off)`);
  }

  override down(): void {
    this.addSql('drop table platform.import_batches');
    this.addSql('drop table platform.imports');
    this.addSql('drop function platform.tenants_with_expired_imports(timestamptz)');
  }
}
