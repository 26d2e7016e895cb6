import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Reads } from '../../../platform/persistence/reads.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import { Work } from '../../../platform/tenancy/work.js';
import { AlarmPlan, type AlarmOwner, type DueAlarm } from '../application/ports/alarm-plan.port.js';
import type { Alarm } from '../domain/alarm.js';

interface Row {
  readonly kind: Alarm['kind'];
  readonly task_id: string | null;
  readonly appointment_id: string | null;
  readonly due_at: string;
  readonly occurs_at: string;
  readonly minutes_before: number | null;
}

const columnOf = ({ kind }: AlarmOwner) => sql.raw(`${kind}_id`);

/** The table is the plan: nothing of it is anywhere else, and nothing of it is lost with a process or a queue. */
@Injectable()
export class PostgresAlarmPlan extends AlarmPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
  ) {
    super();
  }

  async replace(owner: AlarmOwner, alarms: readonly Alarm[]): Promise<void> {
    await this.unitOfWork.rows(sql`delete from activities.alarms where tenant_id = ${Work.current().tenantId}::uuid and ${columnOf(owner)} = ${owner.id}::uuid`);
    await this.add(owner, alarms);
  }

  async add(owner: AlarmOwner, alarms: readonly Alarm[]): Promise<void> {
    if (alarms.length === 0) return;
    await this.unitOfWork.rows(sql`
      insert into activities.alarms (tenant_id, id, ${columnOf(owner)}, kind, due_at, occurs_at, minutes_before)
      select ${Work.current().tenantId}::uuid, uuidv7(), ${owner.id}::uuid, kind, due_at, occurs_at, minutes_before
      from unnest(${alarms.map(({ kind }) => kind)}::text[], ${alarms.map(({ at }) => at.toISOString())}::timestamptz[], ${alarms.map(({ occursAt }) => occursAt.toISOString())}::timestamptz[], ${alarms.map(({ minutesBefore }) => minutesBefore)}::int[])
        as a (kind, due_at, occurs_at, minutes_before)`);
  }

  async tenantsWithDue(now: Date): Promise<string[]> {
    const { rows } = await this.reads.pool.query<{ tenant_id: string }>('select tenant_id from activities.tenants_with_expired_alarms($1) as tenant_id', [now.toISOString()]);
    return rows.map(({ tenant_id }) => tenant_id);
  }

  async takeDue(now: Date, most: number): Promise<DueAlarm[]> {
    const rows = await this.unitOfWork.rows<Row>(sql`
      with due as (
        select tenant_id, id from activities.alarms where tenant_id = ${Work.current().tenantId}::uuid and due_at <= ${now.toISOString()}::timestamptz order by due_at limit ${most}::int for update skip locked
      )
      delete from activities.alarms a using due where a.tenant_id = due.tenant_id and a.id = due.id returning a.kind, a.task_id, a.appointment_id, a.due_at, a.occurs_at, a.minutes_before`);
    return rows.map(({ kind, task_id, appointment_id, due_at, occurs_at, minutes_before }) => ({
      kind,
      at: new Date(due_at),
      occursAt: new Date(occurs_at),
      minutesBefore: minutes_before,
      owner: task_id === null ? { kind: 'appointment' as const, id: appointment_id! } : { kind: 'task' as const, id: task_id },
    })).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  }
}
