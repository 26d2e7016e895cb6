import { SchemaMigration } from '../src/platform/persistence/migration.js';
import { ERASER_ROLE, TENANT_SETTING } from '../src/platform/persistence/tenancy.js';

const IN_TENANT = `tenant_id = nullif(current_setting('${TENANT_SETTING}', true), '')::uuid`;
const GONE = `'["***", "***"]'::jsonb`;

/** Erasures, and the one way in which what has been written down of somebody is made unreadable. */
export class Migration20261121174000_persons extends SchemaMigration {
  override up(): void {
    this.makeRoleOfFunctions(ERASER_ROLE);
    this.addSql(`grant usage on schema platform to ${ERASER_ROLE}`);
    this.makeRecordTable('platform.erasures', [
      'status text not null',
      'subject_type text not null',
      'subject_id uuid not null',
      'subject_ids text[] not null',
      'sealed text',
      `counts jsonb not null default '{}'`,
      'finished_at timestamptz(3)',
    ], { recyclable: false });
    this.makeIndex('platform.erasures', 'status, created_at, id');
    this.makeIndex('platform.erasures', 'subject_id', { unique: true });
    this.addSql('alter table platform.idempotency_keys add column erased boolean not null default false');

    this.addSql('alter table directory.contacts add column erased_at timestamptz(3)');

    // it sees no more than the tenant in hand, and writes nothing but asterisks, while a person is being erased; without an erasure, to records that are gone for good
    this.addSql(`grant select (tenant_id, id, action, resource, record_id, changes), update (changes) on platform.audit to ${ERASER_ROLE}`);
    this.addSql(`grant select (tenant_id, id, status) on platform.erasures to ${ERASER_ROLE}`);
    this.addSql(`create function platform.mask_audit(erasure uuid, of_resource text, records uuid[], lasting text[]) returns integer
      language plpgsql security definer set search_path = pg_catalog as $$
      declare masked integer;
      begin
        if erasure is not null and not exists (select from platform.erasures where ${IN_TENANT} and id = erasure and status = 'running') then
          raise exception 'nobody is being erased' using errcode = '42501';
        end if;
        update platform.audit a set changes = (select jsonb_object_agg(c.key, case when c.key = any(lasting) then c.value else ${GONE} end) from jsonb_each(a.changes) c)
          where a.${IN_TENANT} and a.resource = of_resource and a.record_id = any(records)
            and (erasure is not null or exists (select from platform.audit p where p.tenant_id = a.tenant_id and p.record_id = a.record_id and p.resource = a.resource and p.action = 'purged'))
            and exists (select from jsonb_each(a.changes) c where c.key <> all(lasting) and c.value <> ${GONE});
        get diagnostics masked = row_count;
        return masked;
      end $$`);
    this.handOver('platform.mask_audit(uuid, text, uuid[], text[])', ERASER_ROLE);
  }

  override down(): void {
    this.addSql('drop function platform.mask_audit(uuid, text, uuid[], text[])');
    this.addSql(`revoke all on platform.audit from ${ERASER_ROLE}`);
    this.addSql('alter table directory.contacts drop column erased_at');
    this.addSql('alter table platform.idempotency_keys drop column erased');
    this.addSql('drop table platform.erasures');
    this.addSql(`revoke usage on schema platform from ${ERASER_ROLE}`);
  }
}
