import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Take back that a task was completed. */
export class ReopenTask extends Command<void> {
  readonly id!: TaskId;
}

@CommandHandler(ReopenTask)
export class ReopenTaskHandler implements ICommandHandler<ReopenTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
  ) {}

  async execute({ id }: ReopenTask): Promise<void> {
    const task = await this.tasks.get(id);
    task.reopen();
    await this.planning.plan(task);
  }
}
