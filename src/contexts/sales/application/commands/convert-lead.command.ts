import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length, Matches } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AmountBody, Documented, IsDay, IsId, IsMoney, IsPart, Nullable } from '../../../../platform/http/validators.js';
import { Deal, type DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import type { Conversion, Lead, LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { CustomerRegistry } from '../ports/customer-registry.port.js';
import { DealWays } from '../rules/deal-ways.js';
import { pointed } from '../rules/pointed.js';

/** A deal that is opened with a conversion. */
export class DealOfLeadBody {
  /** What it is called; left out or null, as the company of the lead, or the person. */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @Nullable()
  readonly name: string | null = null;

  /** Left out or null, the default one. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly pipelineId: PipelineId | null = null;

  /** A stage of that pipeline; left out or null, the first. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly stageId: StageId | null = null;

  /** Left out, what the lead may bring; null for none. */
  @IsMoney()
  @Nullable()
  readonly value?: AmountBody | null;

  @IsDay()
  @Nullable()
  readonly expectedCloseDate: string | null = null;
}

/** Make a customer of a lead, with a company, a contact, and a deal when that is asked for. */
export class ConvertLead extends Command<Conversion> {
  readonly id!: LeadId;

  /** The company that the lead is of. Left out or null, it is one that you see and that certainly is the same, or made of the lead. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly companyId: string | null = null;

  /** The contact that the lead is. Left out or null, it is one that you see and that certainly is the same, or made of the lead. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly contactId: string | null = null;

  /** The deal to open with it; left out or null, none. */
  @IsPart(() => DealOfLeadBody)
  @Nullable()
  readonly deal: DealOfLeadBody | null = null;
}

@CommandHandler(ConvertLead)
export class ConvertLeadHandler implements ICommandHandler<ConvertLead> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly registry: CustomerRegistry,
    private readonly deals: DealRepository,
    private readonly ways: DealWays,
    private readonly clock: Clock,
  ) {}

  /** The lead is held, so that of many who convert it at once one does, and the others find what it has become. */
  async execute({ id, companyId, contactId, deal }: ConvertLead): Promise<Conversion> {
    const lead = await this.leads.hold(id);
    if (lead.isConverted) return lead.hasBecome({ companyId, contactId });
    const customer = await this.registry.register(lead.handOver({ companyId, contactId }));
    const conversion = { ...customer, dealId: deal && (await pointed('/deal', () => this.open(lead, customer, deal))) };
    lead.convert(conversion, this.clock.now());
    return conversion;
  }

  private async open(lead: Lead, customer: Omit<Conversion, 'dealId'>, { pipelineId, stageId, ...wish }: DealOfLeadBody): Promise<DealId> {
    const id = newId<'Deal'>();
    this.deals.add(Deal.open(id, lead.dealWith(customer, wish), await this.ways.to(pipelineId, stageId), this.clock.now()));
    return id;
  }
}
