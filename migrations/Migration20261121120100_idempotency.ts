import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121120100_idempotency extends SchemaMigration {
  override up(): void {
    this.makeTable('platform.idempotency_keys', ['caller_id uuid not null', 'key text not null', 'request text not null', 'answer text', 'made_at timestamptz(3) not null']);
    this.makeIndex('platform.idempotency_keys', 'caller_id, key', { unique: true });
    this.makeIndex('platform.idempotency_keys', 'made_at');
    this.makeExpiry('platform.idempotency_keys', 'made_at', '24 hours');
  }

  override down(): void {
    this.addSql('drop table platform.idempotency_keys');
    this.addSql('drop function platform.tenants_with_expired_idempotency_keys(timestamptz)');
  }
}
