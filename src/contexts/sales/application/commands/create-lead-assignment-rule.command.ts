import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsId, IsPlainObject, Nullable, Optional } from '../../../../platform/http/validators.js';
import { LeadAssignmentRule, type LeadAssignmentRuleId, MAX_AGENTS, MAX_RULES, STRATEGIES, type Strategy } from '../../domain/assigning/lead-assignment-rule.js';
import { LeadAssignmentRuleRepository } from '../../domain/assigning/lead-assignment-rule.repository.js';
import { LeadConditions } from '../ports/lead-conditions.port.js';

/** Lay down a rule by which leads are given away. */
export class CreateLeadAssignmentRule extends Command<LeadAssignmentRuleId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: LeadAssignmentRuleId;

  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  /** Its place among the others, from 0; those behind it move on. Left out, it is the last when it is made, and stays where it is when it is replaced. */
  @IsInt()
  @Min(0)
  @Max(MAX_RULES)
  @Optional()
  readonly position?: number;

  @IsBoolean()
  @Optional()
  readonly active: boolean = true;

  @IsPlainObject()
  @Nullable()
  readonly conditions: object | null = null;

  @IsIn([...STRATEGIES])
  readonly strategy!: Strategy;

  @IsArray()
  @ArrayMaxSize(MAX_AGENTS)
  @IsId({ each: true })
  @Optional()
  readonly agentIds: string[] = [];

  @IsInt()
  @Min(1)
  @Max(100_000)
  @Nullable()
  readonly capacity: number | null = null;

  @IsBoolean()
  @Optional()
  readonly respectsWorkingHours: boolean = false;

  @IsBoolean()
  @Optional()
  readonly opensToAgents: boolean = false;
}

@CommandHandler(CreateLeadAssignmentRule)
export class CreateLeadAssignmentRuleHandler implements ICommandHandler<CreateLeadAssignmentRule> {
  constructor(
    private readonly rules: LeadAssignmentRuleRepository,
    private readonly conditions: LeadConditions,
  ) {}

  async execute({ id = newId<'LeadAssignmentRule'>(), position, conditions, ...details }: CreateLeadAssignmentRule): Promise<LeadAssignmentRuleId> {
    const asked = conditions && (await this.conditions.parsed(conditions));
    this.rules.add(LeadAssignmentRule.lay(id, { ...details, conditions: asked }, await this.rules.inOrder(), position));
    return id;
  }
}
