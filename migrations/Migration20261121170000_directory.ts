import { SchemaMigration } from '../src/platform/persistence/migration.js';

const LIVE = { unique: true, where: 'deleted_at is null' } as const;

export class Migration20261121170000_directory extends SchemaMigration {
  override up(): void {
    this.makeSchema('directory');
    this.makeCompanies();
    this.makeContacts();
    this.makeCustomers();
  }

  override down(): void {
    for (const table of ['customer_numbers', 'customers', 'contacts', 'companies']) this.addSql(`drop table directory.${table}`);
    for (const table of ['customers', 'contacts', 'companies']) {
      this.addSql(`drop function directory.search_${table}(text, text[])`);
      this.addSql(`drop function directory.tenants_with_expired_${table}(timestamptz)`);
    }
    this.addSql('drop schema directory');
  }

  private makeCompanies(): void {
    const table = 'directory.companies';
    this.makeRecordTable(
      table,
      [
        'name text not null',
        'legal_name text',
        'registration_number text',
        'tax_number text',
        'website text',
        `domains text[] not null default '{}'`,
        'industry text',
        'country text',
        'employees integer',
        'annual_revenue numeric(19,4)',
        'annual_revenue_currency text',
        'parent_id uuid',
        'billing_address jsonb',
        'shipping_address jsonb',
        'phone text',
        'phone_input text',
        `tags text[] not null default '{}'`,
        'owner_id uuid',
        'check ((annual_revenue is null) = (annual_revenue_currency is null))',
      ],
      { owner: 'owner_id' },
    );
    this.makeReference(table, 'parent_id', table, 'set null (parent_id)');
    for (const column of ['parent_id', 'industry', 'country']) this.makeIndex(table, `${column}, created_at, id`);
    for (const column of ['name', 'registration_number', 'tax_number', 'employees', 'annual_revenue', 'annual_revenue_currency', 'phone']) this.makeIndex(table, `${column}, id`);
    for (const column of ['domains', 'tags']) this.makeIndex(table, column, { using: 'gin' });
    this.makeCustomFields(table, 'companies');
    this.makeSearch(table, this.words('name', 'legal_name', 'registration_number', 'tax_number', 'platform.words(domains)', 'phone'));
  }

  private makeContacts(): void {
    const table = 'directory.contacts';
    this.makeRecordTable(
      table,
      [
        'salutation text',
        'first_name text',
        'last_name text not null',
        'title text',
        'company_id uuid',
        'role text',
        `positions jsonb not null default '[]'`,
        `emails jsonb not null default '[]'`,
        'email text',
        `email_addresses text[] not null default '{}'`,
        `phones jsonb not null default '[]'`,
        'phone text',
        `phone_numbers text[] not null default '{}'`,
        'address jsonb',
        `social jsonb not null default '{}'`,
        'birthday date',
        `consents jsonb not null default '{}'`,
        'converted_at timestamptz(3)',
        `tags text[] not null default '{}'`,
        'owner_id uuid',
      ],
      { owner: 'owner_id' },
    );
    this.makeReference(table, 'company_id', 'directory.companies', 'set null (company_id)');
    this.makeIndex(table, 'company_id, created_at, id');
    for (const column of ['first_name', 'last_name', 'email', 'phone']) this.makeIndex(table, `${column}, id`);
    for (const column of ['email_addresses', 'phone_numbers', 'tags']) this.makeIndex(table, column, { using: 'gin' });
    this.makeCustomFields(table, 'contacts');
    this.makeSearch(table, this.words('first_name', 'last_name', 'role', 'platform.words(email_addresses)', 'platform.words(phone_numbers)'));
  }

  private makeCustomers(): void {
    const table = 'directory.customers';
    this.makeRecordTable(
      table,
      [
        'number text not null',
        'kind text not null',
        'name text not null',
        'company_id uuid',
        'contact_id uuid',
        'status text not null',
        'payment_terms_days integer',
        'credit_account_id uuid',
        `other_systems jsonb not null default '{}'`,
        'source_lead_id uuid',
        'source_contact_id uuid',
        `tags text[] not null default '{}'`,
        'owner_id uuid',
      ],
      { owner: 'owner_id' },
    );
    this.makeReference(table, 'company_id', 'directory.companies', 'set null (company_id)');
    this.makeReference(table, 'contact_id', 'directory.contacts', 'set null (contact_id)');
    this.makeIndex(table, 'number', { unique: true });
    this.makeIndex(table, 'source_lead_id', LIVE);
    this.makeIndex(table, 'source_contact_id', LIVE);
    this.addSql(`create unique index customers_contact_id_idx on ${table} (tenant_id, contact_id) where kind = 'PERSON' and deleted_at is null`);
    for (const column of ['kind', 'status', 'company_id', 'contact_id']) this.makeIndex(table, `${column}, created_at, id`);
    for (const column of ['name', 'credit_account_id', 'source_lead_id', 'source_contact_id']) this.makeIndex(table, `${column}, id`);
    this.makeIndex(table, 'tags', { using: 'gin' });
    this.makeCustomFields(table, 'customers');
    this.makeSearch(table, this.words('number', 'name'));
    this.makeTable('directory.customer_numbers', ['last bigint not null']);
  }

  private words(...columns: readonly string[]): string {
    return [...columns, 'platform.custom_words(custom_fields)'].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
  }
}
