import { ApiPropertyOptional, type ApiPropertyOptions, OmitType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { IsId, IsInstant, Nullable } from '../../../../platform/http/validators.js';
import { AnswerInvitation } from '../../application/commands/answer-invitation.command.js';
import { CompleteActivity } from '../../application/commands/complete-activity.command.js';
import { CompleteAppointment } from '../../application/commands/complete-appointment.command.js';
import { CompleteTask } from '../../application/commands/complete-task.command.js';
import { MoveOccurrence } from '../../application/commands/move-occurrence.command.js';

export class CompleteTaskBody extends OmitType(CompleteTask, ['id'] as const) {}
export class CompleteActivityBody extends OmitType(CompleteActivity, ['id'] as const) {}
export class CompleteAppointmentBody extends OmitType(CompleteAppointment, ['id'] as const) {}
export class MoveOccurrenceBody extends OmitType(MoveOccurrence, ['id', 'becomes'] as const) {}
export class AnswerInvitationBody extends OmitType(AnswerInvitation, ['id', 'userId'] as const) {}

export class AssignTaskBody {
  /** Who shall do it: yourself if left out, and null for nobody. */
  @ApiPropertyOptional({ example: null, 'x-owner': true } as ApiPropertyOptions)
  @IsId()
  @Nullable()
  readonly assigneeId?: string | null;
}

export class CancelAppointmentBody {
  /** @example "They have postponed it." */
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly reason: string | null = null;

  /** When the one time of a series begins that does not take place; left out, none of them does any more. */
  @ApiPropertyOptional({ example: null })
  @IsInstant()
  @Nullable()
  readonly occurrence: Date | null = null;
}
