import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { LeadAssignmentRuleDetails, LeadAssignmentRuleId } from '../../domain/assigning/lead-assignment-rule.js';
import { LeadAssignmentRuleRepository } from '../../domain/assigning/lead-assignment-rule.repository.js';
import { LeadConditions } from '../ports/lead-conditions.port.js';

/** Change a rule by which leads are given away, or its place. */
export class ChangeLeadAssignmentRule extends Command<void> {
  readonly id!: LeadAssignmentRuleId;
  readonly set!: Partial<LeadAssignmentRuleDetails> & { readonly position?: number };
}

@CommandHandler(ChangeLeadAssignmentRule)
export class ChangeLeadAssignmentRuleHandler implements ICommandHandler<ChangeLeadAssignmentRule> {
  constructor(
    private readonly rules: LeadAssignmentRuleRepository,
    private readonly conditions: LeadConditions,
  ) {}

  async execute({ id, set: { position, ...set } }: ChangeLeadAssignmentRule): Promise<void> {
    const others = position === undefined ? [] : (await this.rules.inOrder()).filter((rule) => rule.id !== id);
    const rule = await this.rules.get(id);
    rule.change({ ...set, ...(set.conditions && { conditions: await this.conditions.parsed(set.conditions) }) });
    if (position !== undefined) rule.placeAmong(others, position);
  }
}
