import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type AppointmentDetails, type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Change some of what an appointment says, its time too. */
export class ChangeAppointment extends Command<void> {
  readonly id!: AppointmentId;
  readonly set!: Partial<AppointmentDetails>;
}

@CommandHandler(ChangeAppointment)
export class ChangeAppointmentHandler implements ICommandHandler<ChangeAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
  ) {}

  async execute({ id, set }: ChangeAppointment): Promise<void> {
    const appointment = await this.appointments.get(id);
    if (appointment.change(set, this.planning.recurrences)) await this.planning.enter(appointment);
    else await this.planning.remind(appointment);
  }
}
