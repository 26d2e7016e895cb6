import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Take an appointment out of the recycle bin, if those who take part still have time. */
export class RestoreAppointment extends Command<void> {
  readonly id!: AppointmentId;
}

@CommandHandler(RestoreAppointment)
export class RestoreAppointmentHandler implements ICommandHandler<RestoreAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
  ) {}

  async execute({ id }: RestoreAppointment): Promise<void> {
    const appointment = await this.appointments.getFromBin(id);
    appointment.restore();
    await this.planning.enter(appointment);
  }
}
