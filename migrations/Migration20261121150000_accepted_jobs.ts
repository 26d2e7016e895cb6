import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** Jobs that wait in Redis, as text, since JSON may hold what `jsonb` refuses. */
export class Migration20261121150000_accepted_jobs extends SchemaMigration {
  override up(): void {
    this.makeTable('platform.accepted_jobs', ['queue text not null', 'name text not null', 'envelope text not null', 'due_at timestamptz(3) not null', 'accepted_at timestamptz(3) not null']);
    this.makeIndex('platform.accepted_jobs', 'accepted_at');
    this.makeExpiry('platform.accepted_jobs', 'accepted_at', '0 seconds');
  }

  override down(): void {
    this.addSql('drop table platform.accepted_jobs');
    this.addSql('drop function platform.tenants_with_expired_accepted_jobs(timestamptz)');
  }
}
