import { SchemaMigration } from '../src/platform/persistence/migration.js';

export class Migration20261121180000_sales extends SchemaMigration {
  override up(): void {
    this.makeSchema('sales');
    this.makeReferenceLedger('sales');
    this.makeLeads();
  }

  override down(): void {
    this.addSql('drop table sales.leads');
    this.addSql('drop function sales.leads_with_keys(text[], integer)');
    this.addSql('drop function sales.search_leads(text, text[])');
    this.addSql('drop function sales.tenants_with_expired_leads(timestamptz)');
    this.dropReferenceLedger('sales');
    this.addSql('drop schema sales');
  }

  private makeLeads(): void {
    const table = 'sales.leads';
    this.makeRecordTable(
      table,
      [
        'first_name text',
        'last_name text',
        'email text',
        'phone text',
        'phone_input text',
        'title text',
        'company_name text',
        'website text',
        'industry text',
        'employees integer',
        'country text',
        'address jsonb',
        'source text not null',
        'campaign_id uuid',
        'status text not null',
        'status_reason text',
        'value numeric(19,4)',
        'value_currency text',
        'score integer',
        'grade text',
        'scored_at timestamptz(3)',
        'score_version integer',
        'owner_id uuid',
        `tags text[] not null default '{}'`,
        `consents jsonb not null default '{}'`,
        'last_contacted_at timestamptz(3)',
        'converted_at timestamptz(3)',
        'converted_company_id uuid',
        'converted_contact_id uuid',
        'converted_customer_id uuid',
        'converted_deal_id uuid',
        'erased_at timestamptz(3)',
        'check ((value is null) = (value_currency is null))',
      ],
      { owner: 'owner_id' },
    );
    for (const column of ['status', 'source', 'industry', 'country', 'grade', 'campaign_id', 'converted_company_id', 'converted_contact_id', 'converted_customer_id', 'converted_deal_id']) this.makeIndex(table, `${column}, created_at, id`);
    for (const column of ['first_name', 'last_name', 'email', 'phone', 'company_name', 'employees', 'value', 'value_currency', 'score', 'last_contacted_at', 'converted_at']) this.makeIndex(table, `${column}, id`);
    this.makeIndex(table, 'tags', { using: 'gin' });
    this.makeCustomFields(table, 'leads');
    this.makeSearch(table, this.words('first_name', 'last_name', 'title', 'company_name', 'email', 'phone'));
    this.makeDuplicateKeys(table);
  }

  private words(...columns: readonly string[]): string {
    return [...columns, 'platform.custom_words(custom_fields)'].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
  }
}
