import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsInstant, Nullable, Optional } from '../../../../platform/http/validators.js';
import { type ActivityId, MOST_MINUTES } from '../../domain/activity/activity.js';
import { ActivityRepository } from '../../domain/activity/activity.repository.js';


/** Complete what was planned. */
export class CompleteActivity extends Command<void> {
  readonly id!: ActivityId;

  /**
   * When it happened; now if left out.
   * @example 2026-11-20T09:30:00.000Z
   */
  @IsInstant()
  @Optional()
  readonly occurredAt?: Date;

  /** @example 20 */
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  @Nullable()
  readonly durationMinutes?: number | null;

  /** @example "Wants a quote." */
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly outcome?: string | null;
}

@CommandHandler(CompleteActivity)
export class CompleteActivityHandler implements ICommandHandler<CompleteActivity> {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ id, durationMinutes, outcome, occurredAt = this.clock.now() }: CompleteActivity): Promise<void> {
    const activity = await this.activities.get(id);
    activity.complete({ occurredAt, durationMinutes, outcome }, this.clock.now());
  }
}
