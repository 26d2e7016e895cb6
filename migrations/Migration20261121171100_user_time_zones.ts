import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** By whose clocks users live, where that is not the tenant's. */
export class Migration20261121171100_user_time_zones extends SchemaMigration {
  override up(): void {
    this.addSql('alter table identity.users add column time_zone text');
  }

  override down(): void {
    this.addSql('alter table identity.users drop column time_zone');
  }
}
