import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type ActivityDetails, type ActivityId } from '../../domain/activity/activity.js';
import { ActivityRepository } from '../../domain/activity/activity.repository.js';

/** Correct what was logged, or change what is planned. */
export class ChangeActivity extends Command<void> {
  readonly id!: ActivityId;
  readonly set!: Partial<ActivityDetails>;
}

@CommandHandler(ChangeActivity)
export class ChangeActivityHandler implements ICommandHandler<ChangeActivity> {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id, set }: ChangeActivity): Promise<void> {
    const activity = await this.activities.get(id);
    activity.change(set, this.clock.now());
  }
}
