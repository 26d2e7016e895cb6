import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Give open tasks of somebody who leaves to somebody else. Answers how many. */
export class ReassignTasks extends Command<number> {
  readonly from!: string;
  readonly to!: string;
  readonly take!: number;
}

@CommandHandler(ReassignTasks)
export class ReassignTasksHandler implements ICommandHandler<ReassignTasks> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
  ) {}

  async execute({ from, to, take }: ReassignTasks): Promise<number> {
    const tasks = await this.tasks.openOf(from, null, take);
    const { zone } = await this.planning.placeOf(to);
    for (const task of tasks) task.assign(to, zone);
    await this.planning.plan(...tasks);
    return tasks.length;
  }
}
