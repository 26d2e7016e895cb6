import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length, Matches } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { Documented, IsId, Nullable } from '../../../../platform/http/validators.js';
import { LeadAlreadyAssigned } from '../../domain/assigning/lead-giving.errors.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import { LeadGiving } from '../rules/lead-giving.js';

/** Give a lead that is nobody's to somebody. */
export class AssignLead extends Command<void> {
  readonly id!: LeadId;

  /** Who gets it; left out or null, whom the rules choose. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly ownerId: string | null = null;

  /**
   * Why.
   * @example "Knows the company."
   */
  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'reason must say something' })
  @Nullable()
  readonly reason: string | null = null;
}

@CommandHandler(AssignLead)
export class AssignLeadHandler implements ICommandHandler<AssignLead> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly giving: LeadGiving,
  ) {}

  /** The lead is held, so that of two who take it at once one gets it. */
  async execute({ id, ownerId, reason }: AssignLead): Promise<void> {
    const lead = await this.leads.hold(id);
    if (lead.owner !== null && lead.owner !== ownerId) throw new LeadAlreadyAssigned();
    await (ownerId === null ? this.giving.byRules(lead, reason) : this.giving.to(lead, ownerId, reason));
  }
}
