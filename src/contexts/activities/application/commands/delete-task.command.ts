import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Put a task into the recycle bin: nobody is reminded of it any more. */
export class DeleteTask extends Command<void> {
  readonly id!: TaskId;
}

@CommandHandler(DeleteTask)
export class DeleteTaskHandler implements ICommandHandler<DeleteTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeleteTask): Promise<void> {
    const task = await this.tasks.getToDelete(id);
    task.delete(this.clock.now());
    await this.planning.plan(task);
  }
}
