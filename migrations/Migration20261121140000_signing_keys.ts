import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { APP_ROLE } from '../src/platform/persistence/tenancy.js';

/** What access tokens are signed with: of the installation, and of no tenant. The private part is sealed. */
export class Migration20261121140000_signing_keys extends SchemaMigration {
  override up(): void {
    this.addSql('create table platform.signing_keys (kid text primary key, sealed text not null, signs_from timestamptz(3) not null, made_at timestamptz(3) not null)');
    this.addSql(`grant select, insert, delete on platform.signing_keys to ${APP_ROLE}`);
  }

  override down(): void {
    this.addSql('drop table platform.signing_keys');
  }
}
