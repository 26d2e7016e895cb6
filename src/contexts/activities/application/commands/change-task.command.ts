import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskDetails, type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Change some of what a task says. */
export class ChangeTask extends Command<void> {
  readonly id!: TaskId;
  readonly set!: Partial<TaskDetails>;
}

@CommandHandler(ChangeTask)
export class ChangeTaskHandler implements ICommandHandler<ChangeTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
  ) {}

  async execute({ id, set }: ChangeTask): Promise<void> {
    const task = await this.tasks.get(id);
    const { assigneeId = task.assignee } = set;
    task.change(set, await this.planning.placeOf(assigneeId));
    await this.planning.plan(task);
  }
}
