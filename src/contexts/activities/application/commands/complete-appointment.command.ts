import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { Nullable } from '../../../../platform/http/validators.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Say that an appointment has taken place. */
export class CompleteAppointment extends Command<void> {
  readonly id!: AppointmentId;

  /**
   * What came of it.
   * @example "They sign on Friday."
   */
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly outcome: string | null = null;
}

@CommandHandler(CompleteAppointment)
export class CompleteAppointmentHandler implements ICommandHandler<CompleteAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
    private readonly clock: Clock,
  ) {}

  async execute({ id, outcome }: CompleteAppointment): Promise<void> {
    const appointment = await this.appointments.get(id);
    appointment.complete(outcome, this.clock.now());
    await this.planning.enter(appointment);
  }
}
