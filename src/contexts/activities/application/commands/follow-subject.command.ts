import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Subject } from '../../../../kernel/subject.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { ActivityRepository } from '../../domain/activity/activity.repository.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { TaskRepository } from '../../domain/task/task.repository.js';

/** Have what is about a record follow to what has become of it: open tasks and coming appointments are about that from now on, activities about both. Some of each at a time; answers whether that was all. */
export class FollowSubject extends Command<boolean> {
  readonly from!: Subject;
  readonly to!: Subject;
  readonly take!: number;
}

@CommandHandler(FollowSubject)
export class FollowSubjectHandler implements ICommandHandler<FollowSubject> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly appointments: AppointmentRepository,
    private readonly activities: ActivityRepository,
  ) {}

  async execute({ from, to, take }: FollowSubject): Promise<boolean> {
    const tasks = await this.tasks.openAbout(from, take);
    for (const task of tasks) task.turnTo(to);
    const appointments = await this.appointments.comingAbout(from, take);
    for (const appointment of appointments) appointment.turnTo(to);
    const activities = await this.activities.aboutOneOnly(from, to, take);
    for (const activity of activities) activity.relateTo(to);
    return tasks.length < take && appointments.length < take && activities.length < take;
  }
}
