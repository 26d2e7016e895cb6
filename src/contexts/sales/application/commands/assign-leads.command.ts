import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import { LeadAssigning } from '../rules/lead-assigning.js';
import { LeadGiving } from '../rules/lead-giving.js';

/** What became of many that were to be given away. */
export interface AssignedMany {
  readonly assigned: number;
  /** They were converted, or gone, or whose they were to be already, or nobody could take them. */
  readonly unchanged: number;
}

/** Give many leads to somebody, or to whom the rules choose: all in one transaction. */
export class AssignLeads extends Command<AssignedMany> {
  readonly ids!: readonly LeadId[];
  /** Null for whom the rules choose. */
  readonly ownerId!: string | null;
  readonly reason!: string | null;
}

@CommandHandler(AssignLeads)
export class AssignLeadsHandler implements ICommandHandler<AssignLeads> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly giving: LeadGiving,
    private readonly assigning: LeadAssigning,
  ) {}

  async execute({ ids, ownerId, reason }: AssignLeads): Promise<AssignedMany> {
    const leads = (await this.leads.holdThere(ids)).filter(({ isConverted }) => !isConverted);
    const before = leads.map(({ owner }) => owner);
    if (ownerId === null) await this.assigning.give(leads, { reason });
    else for (const lead of leads) await this.giving.to(lead, ownerId, reason);
    const assigned = leads.filter(({ owner }, index) => owner !== before[index]).length;
    return { assigned, unchanged: ids.length - assigned };
  }
}
