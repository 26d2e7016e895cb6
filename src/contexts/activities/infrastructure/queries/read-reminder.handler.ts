import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sql } from 'kysely';
import { FreshReads } from '../../../../platform/persistence/fresh-reads.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { TenantProfile } from '../../../settings/index.js';
import { type Reminder, ReadReminder } from '../../application/queries/read-reminder.query.js';

type Row = Omit<Reminder, 'tenantName'>;

@QueryHandler(ReadReminder)
export class ReadReminderHandler implements IQueryHandler<ReadReminder> {
  constructor(
    private readonly reads: FreshReads,
    private readonly profile: TenantProfile,
  ) {}

  async execute({ about: { kind, id }, userId, occursAt }: ReadReminder): Promise<Reminder | null> {
    const there = sql`t.tenant_id = ${Work.current().tenantId}::uuid and t.id = ${id}::uuid and t.deleted_at is null`;
    const task = sql<Row>`select t.title, t.due_at as "dueAt", t.due_on as "dueOn", null as location, null as link from activities.tasks t where ${there} and t.status = 'OPEN' and t.assignee_id = ${userId}::uuid`;
    const appointment = sql<Row>`
      select t.title, coalesce(${occursAt}::timestamptz, t.starts_at) as "dueAt", null as "dueOn", t.location, t.link from activities.appointments t
      where ${there} and t.status = 'SCHEDULED' and not (coalesce(${occursAt}::text, '') = any(t.exceptions))
        and (t.owner_id = ${userId}::uuid or exists (select from jsonb_array_elements(t.participants) guest where guest ->> 'userId' = ${userId}::text and guest ->> 'answer' <> 'DECLINED'))`;
    const row = await this.reads.first(kind === 'task' ? task : appointment);
    return row ? { ...row, tenantName: (await this.profile.current()).name } : null;
  }
}
