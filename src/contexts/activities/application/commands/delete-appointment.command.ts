import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Put an appointment into the recycle bin: it takes nobody's time any more. */
export class DeleteAppointment extends Command<void> {
  readonly id!: AppointmentId;
}

@CommandHandler(DeleteAppointment)
export class DeleteAppointmentHandler implements ICommandHandler<DeleteAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
    private readonly clock: Clock,
  ) {}

  async execute({ id }: DeleteAppointment): Promise<void> {
    const appointment = await this.appointments.getToDelete(id);
    appointment.delete(this.clock.now());
    await this.planning.enter(appointment);
  }
}
