import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Give a task to somebody. */
export class AssignTask extends Command<void> {
  readonly id!: TaskId;

  /** Who shall do it: whoever asks if left out, and null for nobody. */
  readonly assigneeId?: string | null;
}

@CommandHandler(AssignTask)
export class AssignTaskHandler implements ICommandHandler<AssignTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
    private readonly presence: Presence,
  ) {}

  async execute({ id, assigneeId = this.presence.userId }: AssignTask): Promise<void> {
    const task = await this.tasks.get(id);
    task.assign(assigneeId, (await this.planning.placeOf(assigneeId)).zone);
    await this.planning.plan(task);
  }
}
