import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsPart, Nullable } from '../../../../platform/http/validators.js';
import { Activity, type ActivityType, type Direction, DIRECTIONS, MOST_MINUTES } from '../../domain/activity/activity.js';
import { ActivityRepository } from '../../domain/activity/activity.repository.js';
import { type Task, type TaskId, type TaskType } from '../../domain/task/task.js';
import { TaskRepository } from '../../domain/task/task.repository.js';
import { TaskPlanning } from '../rules/task-planning.js';

const LOGGED_AS: Readonly<Record<TaskType, ActivityType>> = { CALL: 'CALL', EMAIL: 'EMAIL', MEETING: 'MEETING', NOTE: 'NOTE', FOLLOW_UP: 'TASK' };

/** What was done. */
export class DoneBody {
  /** What came of it. */
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly outcome: string | null = null;

  @IsString()
  @Length(1, 20_000)
  @Nullable()
  readonly description: string | null = null;

  @IsIn(DIRECTIONS)
  @Nullable()
  readonly direction: Direction | null = null;

  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  @Nullable()
  readonly durationMinutes: number | null = null;
}

/** Complete a task. Of one that comes again the next is made. */
export class CompleteTask extends Command<void> {
  readonly id!: TaskId;

  /** What to log of it; left out, nothing is logged. */
  @IsPart(() => DoneBody)
  @Nullable()
  readonly activity: DoneBody | null = null;
}

@CommandHandler(CompleteTask)
export class CompleteTaskHandler implements ICommandHandler<CompleteTask> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly activities: ActivityRepository,
    private readonly planning: TaskPlanning,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async execute({ id, activity }: CompleteTask): Promise<void> {
    const task = await this.tasks.getAlone(id);
    const logged = activity && task.isOpen ? this.log(task, activity) : null;
    const next = task.isOpen ? await this.nextOf(task) : null;
    task.complete(this.presence.userId, this.clock.now(), { activityId: logged?.id ?? null, next });
    if (logged) this.activities.add(logged);
    if (next) this.tasks.add(next);
    await this.planning.plan(task, ...(next ? [next] : []));
  }

  private log(task: Task, done: DoneBody): Activity {
    if (!this.presence.may('activities:write')) throw new DomainError('forbidden', 'not_allowed', 'Your roles do not allow activities:write, which logging what was done needs.');
    const { type, title } = task.isNamed;
    const subject = task.subject;
    const details = { ...done, type: LOGGED_AS[type], title, status: 'COMPLETED', occurredAt: this.clock.now(), participants: [], related: [], subjectType: subject?.type ?? null, subjectId: subject?.id ?? null, ownerId: this.presence.userId ?? task.assignee } as const;
    return Activity.create(newId<'Activity'>(), details, this.clock.now(), task.id);
  }

  /** Not when it has been made before, and this one was reopened since. */
  private async nextOf(task: Task): Promise<Task | null> {
    const place = await this.planning.placeOf(task.assignee);
    const following = task.following(place);
    if (!following || (await this.tasks.hasOccurrence(following.seriesId, following.occurrence))) return null;
    return task.next(newId<'Task'>(), following.occurrence, place.zone, this.presence.userId);
  }
}
