import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsInstant } from '../../../../platform/http/validators.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Have one time of a series take place at another time, as an appointment of its own. */
export class MoveOccurrence extends Command<void> {
  readonly id!: AppointmentId;
  /** The appointment that it becomes. */
  readonly becomes!: AppointmentId;

  /**
   * When the time of the series begins that is moved.
   * @example "2027-03-22T09:00:00.000Z"
   */
  @IsInstant()
  readonly occurrence!: Date;

  /**
   * When it begins instead.
   * @example "2027-03-23T13:00:00.000Z"
   */
  @IsInstant()
  readonly startsAt!: Date;

  /**
   * When it ends.
   * @example "2027-03-23T14:00:00.000Z"
   */
  @IsInstant()
  readonly endsAt!: Date;
}

@CommandHandler(MoveOccurrence)
export class MoveOccurrenceHandler implements ICommandHandler<MoveOccurrence> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
  ) {}

  async execute({ id, becomes, occurrence, startsAt, endsAt }: MoveOccurrence): Promise<void> {
    const series = await this.appointments.get(id);
    const moved = series.detach(becomes, { occurrence, startsAt, endsAt }, this.planning.recurrences);
    this.appointments.add(moved);
    for (const appointment of [series, moved]) await this.planning.enter(appointment);
  }
}
