import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type TaskId } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

/** Have open tasks follow the clocks of those who shall do them, since these have changed. Answers up to which it came, and null when that was all. */
export class FollowClocks extends Command<TaskId | null> {
  /** Whose; everybody's for null. */
  readonly assigneeId!: string | null;
  readonly after!: TaskId | null;
  readonly take!: number;
}

@CommandHandler(FollowClocks)
export class FollowClocksHandler implements ICommandHandler<FollowClocks> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly planning: TaskPlanning,
  ) {}

  async execute({ assigneeId, after, take }: FollowClocks): Promise<TaskId | null> {
    const tasks = await this.tasks.openOf(assigneeId, after, take);
    for (const task of tasks) task.follow((await this.planning.placeOf(task.assignee)).zone);
    await this.planning.plan(...tasks);
    await this.tasks.findAnew(tasks);
    return tasks.length === take ? tasks.at(-1)!.id : null;
  }
}
