import { SchemaMigration } from '../src/platform/persistence/migration.js';

const LISTS = [
  ['activities', 'related', 'jsonb'],
  ['activities', 'participants', 'jsonb'],
  ['activities', 'related_ids', 'text[]'],
  ['appointments', 'participants', 'jsonb'],
] as const;

/** What activities name follows when two records become one. */
export class Migration20261121174500_activities_references extends SchemaMigration {
  override up(): void {
    this.makeReferenceLedger('activities');
    for (const [table, column, type] of LISTS) this.makeListReference(`activities.${table}`, column, type, { isIndexed: type === 'text[]' });
  }

  override down(): void {
    for (const [table, column, type] of LISTS) {
      this.addSql(`drop function activities.${table}_naming_in_${column}(${type === 'jsonb' ? 'jsonb' : 'text'}, integer)`);
      if (type === 'jsonb') this.addSql(`drop index activities.${table}_${column}_jsonb_path_ops_idx`);
    }
    this.dropReferenceLedger('activities');
  }
}
