import { SchemaMigration } from '../src/platform/persistence/migration.js';

const RECYCLABLE = ['absences', 'lead_assignment_rules'];

export class Migration20261121185000_assigning extends SchemaMigration {
  override up(): void {
    this.makeRules();
    this.makeAbsences();
    this.makeAssignments();
  }

  override down(): void {
    for (const event of ['made', 'changed']) this.addSql(`drop trigger leads_assignments_${event} on sales.leads`);
    this.addSql('drop function sales.keep_assignments()');
    this.addSql('alter table sales.leads drop column assigned_rule_id, drop column assignment_reason');
    for (const table of ['assignments', 'assignment_turns', 'absences', 'lead_assignment_rules']) this.addSql(`drop table sales.${table}`);
    for (const table of RECYCLABLE) this.addSql(`drop function sales.tenants_with_expired_${table}(timestamptz)`);
  }

  private makeRules(): void {
    const table = 'sales.lead_assignment_rules';
    this.makeRecordTable(table, [
      'name text not null',
      'position integer not null',
      'active boolean not null',
      'conditions jsonb',
      'strategy text not null',
      `agent_ids text[] not null default '{}'`,
      'capacity integer',
      'respects_working_hours boolean not null',
      'opens_to_agents boolean not null',
    ]);
    for (const column of ['name', 'position']) this.makeIndex(table, `${column}, id`);
    for (const column of ['active', 'strategy']) this.makeIndex(table, `${column}, position, id`);
    this.makeIndex(table, 'agent_ids', { using: 'gin' });

    const turns = 'sales.assignment_turns';
    this.makeTable(turns, ['rule_id uuid not null', 'agent_id uuid not null']);
    this.makeReference(turns, 'rule_id', table, 'cascade');
    this.makeIndex(turns, 'rule_id');
  }

  private makeAbsences(): void {
    const table = 'sales.absences';
    this.makeRecordTable(table, ['owner_id uuid', 'starts_at timestamptz(3) not null', 'ends_at timestamptz(3) not null'], { owner: 'owner_id' });
    for (const column of ['starts_at', 'ends_at']) this.makeIndex(table, `${column}, id`);
    this.makeIndex(table, 'owner_id, starts_at, id');
  }

  /** Who has had a lead, in whatever way it was given to him. Whoever makes a lead for himself was given nothing. */
  private makeAssignments(): void {
    this.addSql('alter table sales.leads add column assigned_rule_id uuid, add column assignment_reason text');
    const table = 'sales.assignments';
    this.makeTable(table, ['lead_id uuid not null', 'from_id uuid', 'to_id uuid', 'rule_id uuid', 'reason text', 'by_id uuid', 'at timestamptz(3) not null']);
    this.makeReference(table, 'lead_id', 'sales.leads', 'cascade');
    this.makeIndex(table, 'lead_id, at, id');

    this.addSql(`create function sales.keep_assignments() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if tg_op = 'INSERT' then
          insert into sales.assignments (tenant_id, id, lead_id, to_id, rule_id, reason, by_id, at)
            select l.tenant_id, uuidv7(), l.id, l.owner_id, l.assigned_rule_id, l.assignment_reason, l.created_by, l.created_at
            from added l where l.owner_id is not null and (l.assigned_rule_id is not null or l.owner_id is distinct from l.created_by);
        else
          insert into sales.assignments (tenant_id, id, lead_id, from_id, to_id, rule_id, reason, by_id, at)
            select l.tenant_id, uuidv7(), l.id, b.owner_id, l.owner_id, l.assigned_rule_id, l.assignment_reason, l.updated_by, l.updated_at
            from added l join removed b on b.tenant_id = l.tenant_id and b.id = l.id where l.owner_id is distinct from b.owner_id;
          update sales.assignments a set reason = null
            from added l join removed b on b.tenant_id = l.tenant_id and b.id = l.id
            where l.erased_at is not null and b.erased_at is null and a.tenant_id = l.tenant_id and a.lead_id = l.id and a.reason is not null;
        end if;
        return null;
      end $$`);
    const keep = 'for each statement execute function sales.keep_assignments()';
    this.addSql(`create trigger leads_assignments_made after insert on sales.leads referencing new table as added ${keep}`);
    this.addSql(`create trigger leads_assignments_changed after update on sales.leads referencing old table as removed new table as added ${keep}`);
  }
}
