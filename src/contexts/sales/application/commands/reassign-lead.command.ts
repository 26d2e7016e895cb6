import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, IsString, Length, Matches } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { Documented, IsId, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import { LeadGiving } from '../rules/lead-giving.js';

/** Give a lead to somebody else, for a reason. */
export class ReassignLead extends Command<void> {
  readonly id!: LeadId;

  /** Who gets it; null for nobody. Left out with byRules, whom the rules choose. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly ownerId: string | null = null;

  /** Whether the rules choose somebody. */
  @IsBoolean()
  @Optional()
  readonly byRules: boolean = false;

  /**
   * Why.
   * @example "Ben is away until the spring."
   */
  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'reason must say something' })
  readonly reason!: string;
}

@CommandHandler(ReassignLead)
export class ReassignLeadHandler implements ICommandHandler<ReassignLead> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly giving: LeadGiving,
  ) {}

  async execute({ id, ownerId, byRules, reason }: ReassignLead): Promise<void> {
    const lead = await this.leads.hold(id);
    await (byRules ? this.giving.byRules(lead, reason) : this.giving.to(lead, ownerId, reason));
  }
}
