import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { type Subject, SUBJECTS } from '../../../../kernel/subject.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AreCustomFields, IsDay, IsId, IsInstant, Nullable, Optional } from '../../../../platform/http/validators.js';
import { PRIORITIES, type Priority, Task, TASK_TYPES, type TaskId, type TaskType } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

const A_YEAR_OF_MINUTES = 527_040;

/** Give somebody something to do. */
export class CreateTask extends Command<TaskId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: TaskId;

  @IsIn(TASK_TYPES)
  @Optional()
  readonly type: TaskType = 'FOLLOW_UP';

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'title must say something' })
  readonly title!: string;

  @IsString()
  @Length(1, 20_000)
  @Nullable()
  readonly description: string | null = null;

  @IsIn(PRIORITIES)
  @Optional()
  readonly priority: Priority = 'MEDIUM';

  @IsInstant()
  @Nullable()
  readonly dueAt: Date | null = null;

  @IsDay()
  @Nullable()
  readonly dueOn: string | null = null;

  @IsInstant()
  @Nullable()
  readonly remindAt: Date | null = null;

  @IsInt()
  @Min(0)
  @Max(A_YEAR_OF_MINUTES)
  @Nullable()
  readonly remindMinutesBefore: number | null = null;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly recurrence: string | null = null;

  @IsString()
  @Length(1, 60)
  @Nullable()
  readonly timeZone: string | null = null;

  @IsIn(SUBJECTS)
  @Nullable()
  readonly subjectType: Subject['type'] | null = null;

  @IsId()
  @Nullable()
  readonly subjectId: string | null = null;

  /** Who shall do it: yourself if left out, and null for nobody yet. */
  @IsId()
  @Nullable()
  readonly assigneeId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateTask)
export class CreateTaskHandler implements ICommandHandler<CreateTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
    private readonly presence: Presence,
  ) {}

  async execute({ id = newId<'Task'>(), assigneeId = this.presence.userId, ...details }: CreateTask): Promise<TaskId> {
    const task = Task.create(id, { ...details, assigneeId }, await this.planning.placeOf(assigneeId), this.presence.userId);
    this.tasks.add(task);
    await this.planning.plan(task);
    return id;
  }
}
