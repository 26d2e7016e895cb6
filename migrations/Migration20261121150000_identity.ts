import { SchemaMigration } from '../src/platform/persistence/migration.js';

const LIVE = { unique: true, where: 'deleted_at is null' } as const;

export class Migration20261121150000_identity extends SchemaMigration {
  override up(): void {
    this.makeSchema('identity');

    this.makeRecordTable('identity.tenants', ['name text not null', 'plan text not null', 'status text not null'], { recyclable: false });

    this.makeRecordTable('identity.users', [
      'email text not null',
      'name text not null',
      'phone text',
      'roles text[] not null',
      'status text not null',
      'password_hash text',
      'email_verified_at timestamptz(3)',
      'second_factor jsonb',
      'second_factor_on boolean not null default false',
    ]);
    this.makeIndex('identity.users', 'email', LIVE);
    this.makeIndex('identity.users', 'email, id');
    this.makeIndex('identity.users', 'phone', LIVE);
    this.makeIndex('identity.users', 'phone, id');
    this.makeIndex('identity.users', 'name, id');
    this.makeIndex('identity.users', 'status, created_at, id');
    this.makeIndex('identity.users', 'roles', { using: 'gin' });
    this.makeSearch('identity.users', `name || ' ' || email`);

    this.makeRecordTable('identity.roles', ['name text not null', 'description text', 'grants jsonb not null', 'built_in boolean not null']);
    this.makeIndex('identity.roles', 'name', LIVE);
    this.makeIndex('identity.roles', 'name, id');
    this.makeIndex('identity.roles', 'built_in, created_at, id');

    this.makeRecordTable('identity.teams', ['name text not null', 'description text', 'member_ids text[] not null', 'supervisor_ids text[] not null']);
    this.makeIndex('identity.teams', 'name', LIVE);
    this.makeIndex('identity.teams', 'name, id');
    this.makeIndex('identity.teams', 'member_ids', { using: 'gin' });
    this.makeIndex('identity.teams', 'supervisor_ids', { using: 'gin' });

    this.makeTable('identity.sessions', [
      'user_id uuid not null',
      'method text not null',
      'salt text not null',
      'device text',
      'address text',
      'generation integer not null',
      'opened_at timestamptz(3) not null',
      'renewed_at timestamptz(3) not null',
      'expires_at timestamptz(3) not null',
      'ended_at timestamptz(3)',
      'end_reason text',
    ]);
    this.makeReference('identity.sessions', 'user_id', 'identity.users', 'cascade');
    this.makeIndex('identity.sessions', 'user_id, opened_at, id');
    this.makeIndex('identity.sessions', 'opened_at, id');
    this.makeIndex('identity.sessions', 'expires_at, id');

    this.makeTable('identity.api_keys', [
      'user_id uuid not null',
      'name text not null',
      'permissions text[] not null',
      'digest text not null',
      'made_at timestamptz(3) not null',
      'expires_at timestamptz(3) not null',
      'last_used_at timestamptz(3)',
      'withdrawn_at timestamptz(3)',
    ]);
    this.makeIndex('identity.api_keys', 'user_id, made_at, id');

    this.makeTable('identity.invitations', [
      'email text not null',
      'roles text[] not null',
      'invited_by uuid',
      'salt text not null',
      'sent_at timestamptz(3) not null',
      'expires_at timestamptz(3) not null',
      'accepted_by uuid',
      'withdrawn_at timestamptz(3)',
    ]);
    this.makeIndex('identity.invitations', 'email, expires_at, id');
    this.makeIndex('identity.invitations', 'sent_at, id');

    this.makeTable('identity.otp_challenges', ['phone text not null', 'user_id uuid', 'salt text not null', 'expires_at timestamptz(3) not null', 'tries integer not null', 'used_at timestamptz(3)']);
    this.makeIndex('identity.otp_challenges', 'expires_at, id');

    this.makeTable('identity.mail_links', ['purpose text not null', 'user_id uuid', 'email text not null', 'salt text not null', 'expires_at timestamptz(3) not null', 'used_at timestamptz(3)']);
    this.makeIndex('identity.mail_links', 'expires_at, id');
  }

  override down(): void {
    for (const table of ['mail_links', 'otp_challenges', 'invitations', 'api_keys', 'sessions', 'teams', 'roles', 'users', 'tenants']) this.addSql(`drop table identity.${table}`);
    this.addSql('drop function identity.search_users(text, text[])');
    for (const table of ['teams', 'roles', 'users']) this.addSql(`drop function identity.tenants_with_expired_${table}(timestamptz)`);
    this.addSql('drop schema identity');
  }
}
