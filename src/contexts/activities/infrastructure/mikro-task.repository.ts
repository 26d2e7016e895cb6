import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Subject } from '../../../kernel/subject.js';
import { Records } from '../../../platform/persistence/records.js';
import { UnitOfWork } from '../../../platform/persistence/unit-of-work.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { refreshFindings } from '../../../platform/search/refresh-findings.js';
import { Work } from '../../../platform/tenancy/work.js';
import { tasks as described } from '../application/queries/tasks.resource.js';
import { Task, type TaskId } from '../domain/task/task.js';
import { TaskRepository } from '../domain/task/task.repository.js';

@Injectable()
export class MikroTaskRepository extends TaskRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  add(task: Task): void {
    this.records.add(task);
  }

  get(id: TaskId): Promise<Task> {
    return this.records.get(Task, id);
  }

  async getAlone(id: TaskId): Promise<Task> {
    await this.unitOfWork.rows(sql`select from activities.tasks where tenant_id = ${Work.current().tenantId}::uuid and id = ${id}::uuid for update`);
    return this.get(id);
  }

  getToDelete(id: TaskId): Promise<Task> {
    return this.records.get(Task, id, { action: 'delete' });
  }

  getFromBin(id: TaskId): Promise<Task> {
    return this.records.get(Task, id, { from: 'bin', action: 'delete' });
  }

  async find(id: TaskId): Promise<Task | undefined> {
    return ((await this.em.findOne(Task as never, { id } as never)) as Task | null) ?? undefined;
  }

  async hasOccurrence(seriesId: TaskId, occurrence: Date): Promise<boolean> {
    return (await this.em.count(Task as never, { seriesId, occurrence } as never, { filters: { live: false } })) > 0;
  }

  async openAbout({ type, id }: Subject, take: number): Promise<Task[]> {
    return this.em.find(Task as never, { status: 'OPEN', subjectType: type, subjectId: id } as never, { orderBy: { id: 'asc' } as never, limit: take });
  }

  async openOf(assigneeId: string | null, after: TaskId | null, take: number): Promise<Task[]> {
    const where = { status: 'OPEN', ...(assigneeId !== null && { assigneeId }), ...(after !== null && { id: { $gt: after } }) };
    return this.em.find(Task as never, where as never, { orderBy: { id: 'asc' } as never, limit: take });
  }

  async findAnew(tasks: readonly Task[]): Promise<void> {
    await this.unitOfWork.writeSoFar();
    await refreshFindings(this.unitOfWork, described as unknown as Resource, tasks.map(({ id }) => id));
  }
}
