import { SchemaMigration } from '../src/platform/persistence/migration.js';

/** How many open leads somebody holds is counted along an index that has no others. */
export class Migration20261121185100_open_leads extends SchemaMigration {
  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.makeIndex('sales.leads', 'owner_id', { where: `deleted_at is null and status in ('NEW', 'CONTACTED', 'QUALIFIED', 'NURTURING')`, concurrently: true });
  }

  override down(): void {
    this.addSql('drop index concurrently sales.leads_owner_id_idx');
  }
}
