import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

/** Cancel an appointment, or one time of a series. */
export class CancelAppointment extends Command<void> {
  readonly id!: AppointmentId;

  readonly reason!: string | null;

  /** When the one time begins that does not take place; null, and none of them does any more. */
  readonly occurrence!: Date | null;
}

@CommandHandler(CancelAppointment)
export class CancelAppointmentHandler implements ICommandHandler<CancelAppointment> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
  ) {}

  async execute({ id, reason, occurrence }: CancelAppointment): Promise<void> {
    const appointment = await this.appointments.get(id);
    appointment.cancel({ reason, occurrence }, this.planning.recurrences);
    await this.planning.enter(appointment);
  }
}
