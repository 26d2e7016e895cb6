import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Take a task out of the recycle bin. */
export class RestoreTask extends Command<void> {
  readonly id!: TaskId;
}

@CommandHandler(RestoreTask)
export class RestoreTaskHandler implements ICommandHandler<RestoreTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
  ) {}

  async execute({ id }: RestoreTask): Promise<void> {
    const task = await this.tasks.getFromBin(id);
    task.restore();
    await this.planning.plan(task);
  }
}
