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

  async execute({ about: { kind, id } }: ReadReminder): Promise<Reminder | null> {
    const { tenantId } = Work.current();
    const task = sql<Row>`select title, due_at as "dueAt", due_on as "dueOn", null as place from activities.tasks where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'OPEN' and deleted_at is null`;
    const appointment = sql<Row>`select title, starts_at as "dueAt", null as "dueOn", coalesce(location, link) as place from activities.appointments where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and status = 'SCHEDULED' and deleted_at is null`;
    const row = await this.reads.first(kind === 'task' ? task : appointment);
    return row ? { ...row, tenantName: (await this.profile.current()).name } : null;
  }
}
