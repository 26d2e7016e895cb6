import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { type Subject, SUBJECTS } from '../../../../kernel/subject.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AreCustomFields, AreParts, IsId, IsInstant, Nullable, Optional } from '../../../../platform/http/validators.js';
import { Activity, ACTIVITY_STATUSES, ACTIVITY_TYPES, type ActivityId, type ActivityStatus, type ActivityType, type Direction, DIRECTIONS, MOST_MINUTES } from '../../domain/activity/activity.js';
import { ActivityRepository } from '../../domain/activity/activity.repository.js';
import { ParticipantBody, SubjectBody } from './participant.dto.js';


/** Log what somebody did, or plan it. */
export class CreateActivity extends Command<ActivityId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: ActivityId;

  @IsIn(ACTIVITY_TYPES)
  readonly type!: ActivityType;

  @IsIn(DIRECTIONS)
  @Nullable()
  readonly direction: Direction | null = null;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'title must say something' })
  readonly title!: string;

  @IsString()
  @Length(1, 20_000)
  @Nullable()
  readonly description: string | null = null;

  /** PLANNED for what is still to be done. It counts when it is made; afterwards completing is the way. */
  @IsIn(ACTIVITY_STATUSES)
  @Optional()
  readonly status: ActivityStatus = 'COMPLETED';

  /** When it happened, or when it shall; now if left out. */
  @IsInstant()
  @Optional()
  readonly occurredAt?: Date;

  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  @Nullable()
  readonly durationMinutes: number | null = null;

  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly outcome: string | null = null;

  @AreParts(() => ParticipantBody, 100)
  @Optional()
  readonly participants: ParticipantBody[] = [];

  @IsIn(SUBJECTS)
  @Nullable()
  readonly subjectType: Subject['type'] | null = null;

  @IsId()
  @Nullable()
  readonly subjectId: string | null = null;

  @AreParts(() => SubjectBody, 20)
  @Optional()
  readonly related: SubjectBody[] = [];

  /** Whose it is: yours if left out. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateActivity)
export class CreateActivityHandler implements ICommandHandler<CreateActivity> {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async execute({ id = newId<'Activity'>(), ownerId = this.presence.userId, occurredAt = this.clock.now(), ...details }: CreateActivity): Promise<ActivityId> {
    this.activities.add(Activity.create(id, { ...details, occurredAt, ownerId }, this.clock.now()));
    return id;
  }
}
