import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { NotInvited } from '../../domain/appointment/appointment.errors.js';
import { type AppointmentId } from '../../domain/appointment/appointment.js';
import { AppointmentRepository } from '../../domain/appointment/appointment.repository.js';
import { type Answer } from '../../domain/participant.js';
import { AppointmentPlanning } from '../rules/appointment-planning.js';

export const GIVEN_ANSWERS = ['ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;

/** Answer an invitation of one's own. */
export class AnswerInvitation extends Command<void> {
  readonly id!: AppointmentId;
  readonly userId!: string;

  /** @example ACCEPTED */
  @IsIn(GIVEN_ANSWERS)
  readonly answer!: Exclude<Answer, 'NEEDS_ACTION'>;
}

@CommandHandler(AnswerInvitation)
export class AnswerInvitationHandler implements ICommandHandler<AnswerInvitation> {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly planning: AppointmentPlanning,
  ) {}

  /** Whoever is not invited is not told that there is such an appointment. */
  async execute({ id, userId, answer }: AnswerInvitation): Promise<void> {
    const appointment = await this.appointments.find(id);
    if (!appointment) throw new NotInvited();
    appointment.answer(userId, answer);
    await this.planning.enter(appointment);
  }
}
