import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId, LeadWishes as Changes } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import { LeadGiving } from '../rules/lead-giving.js';
import { LeadWishes } from '../rules/lead-wishes.js';

/** Change what is known of a lead. */
export class ChangeLead extends Command<void> {
  readonly id!: LeadId;
  readonly set!: Omit<Changes, 'phoneInput'> & { readonly assign?: boolean };
}

@CommandHandler(ChangeLead)
export class ChangeLeadHandler implements ICommandHandler<ChangeLead> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly wishes: LeadWishes,
    private readonly giving: LeadGiving,
    private readonly clock: Clock,
  ) {}

  async execute({ id, set: { ownerId, assign = false, ...set } }: ChangeLead): Promise<void> {
    const lead = await this.leads.get(id);
    lead.change(await this.wishes.understood(set), this.clock.now());
    if (ownerId !== undefined) await this.giving.to(lead, ownerId);
    if (assign && lead.owner === null) await this.giving.byRules(lead);
  }
}
