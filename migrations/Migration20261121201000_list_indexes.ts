import { SchemaMigration } from '../src/platform/persistence/migration.js';

const DECIMALS = [
  ['directory.companies', 'annual_revenue'],
  ['sales.deals', 'value'],
  ['sales.leads', 'value'],
] as const;

/** What lists are asked for and had no index that works behind row-level security. */
export class Migration20261121201000_list_indexes extends SchemaMigration {
  override up(): void {
    for (const [table, column] of DECIMALS) {
      this.addSql(`drop index ${table}_${column}_id_idx`);
      this.makeDecimalIndex(table, column);
    }
  }

  override down(): void {
    for (const [table, column] of DECIMALS) {
      this.addSql(`alter table ${table} drop column ${column}_near`);
      this.makeIndex(table, `${column}, id`);
    }
  }
}
