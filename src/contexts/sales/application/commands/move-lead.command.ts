import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { Nullable } from '../../../../platform/http/validators.js';
import { LEAD_STATUSES, type LeadStatus } from '../../domain/lead/lead-status.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';

/** Move a lead to another status. */
export class MoveLead extends Command<void> {
  readonly id!: LeadId;

  /** @example CONTACTED */
  @IsIn([...LEAD_STATUSES])
  readonly status!: LeadStatus;

  /**
   * Why. It must be said of one that is UNQUALIFIED or LOST.
   * @example "No budget before the second quarter."
   */
  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'reason must say something' })
  @Nullable()
  readonly reason: string | null = null;
}

@CommandHandler(MoveLead)
export class MoveLeadHandler implements ICommandHandler<MoveLead> {
  constructor(private readonly leads: LeadRepository) {}

  async execute({ id, status, reason }: MoveLead): Promise<void> {
    const lead = await this.leads.get(id);
    lead.moveTo(status, reason);
  }
}
