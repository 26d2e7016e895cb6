import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { APP_ROLE } from '../src/platform/persistence/tenancy.js';

/** Counts requests, also of those who are not signed in: so it belongs to no tenant. It is not logged, since after a crash counting may begin anew. */
export class Migration20261121130000_limits extends SchemaMigration {
  override up(): void {
    this.addSql('create unlogged table platform.limit_counters (key text primary key, used integer not null, resets_at timestamptz(3) not null) with (fillfactor = 50)');
    this.addSql(`grant select, insert, update, delete on platform.limit_counters to ${APP_ROLE}`);
  }

  override down(): void {
    this.addSql('drop table platform.limit_counters');
  }
}
