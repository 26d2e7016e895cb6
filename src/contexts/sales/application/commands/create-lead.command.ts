import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AddressBody, ConsentsBody } from '../../../../platform/http/parts.dto.js';
import { AmountBody, AreCustomFields, AreTags, IsEmailAddress, IsId, IsMoney, IsPart, IsWrittenPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import { firstOwner } from '../../domain/lead/first-owner.js';
import { LEAD_SOURCES, type LeadSource } from '../../domain/lead/lead-source.js';
import { Lead, type LeadId } from '../../domain/lead/lead.js';
import { LeadRepository } from '../../domain/lead/lead.repository.js';
import { WaitingLeads } from '../ports/waiting-leads.port.js';
import { LeadWishes } from '../rules/lead-wishes.js';

/** Capture a lead: with at least a name or a company, and an e-mail address or a telephone number. */
export class CreateLead extends Command<LeadId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: LeadId;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly firstName: string | null = null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly lastName: string | null = null;

  @IsEmailAddress()
  @Nullable()
  readonly email: string | null = null;

  @IsWrittenPhoneNumber()
  @Nullable()
  readonly phone: string | null = null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly title: string | null = null;

  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly companyName: string | null = null;

  @IsString()
  @Length(1, 500)
  @Matches(/^\S+$/, { message: 'website must be an address without spaces' })
  @Nullable()
  readonly website: string | null = null;

  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly industry: string | null = null;

  @IsInt()
  @Min(0)
  @Max(100_000_000)
  @Nullable()
  readonly employees: number | null = null;

  @IsPart(() => AddressBody)
  @Nullable()
  readonly address: AddressBody | null = null;

  @IsIn([...LEAD_SOURCES])
  @Optional()
  readonly source: LeadSource = 'API';

  @IsId()
  @Nullable()
  readonly campaignId: string | null = null;

  @IsMoney()
  @Nullable()
  readonly value: AmountBody | null = null;

  @IsPart(() => ConsentsBody)
  @Optional()
  readonly consents: ConsentsBody = {};

  @AreTags()
  readonly tags: string[] = [];

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's, unless a rule gives it to somebody. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  /**
   * Whether the rules choose whose it is, where nobody is named. Left out, they do when ownerId is null; with false it stays nobody's then.
   * @example false
   */
  @IsBoolean()
  @Optional()
  readonly assign?: boolean;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateLead)
export class CreateLeadHandler implements ICommandHandler<CreateLead> {
  constructor(
    private readonly leads: LeadRepository,
    private readonly wishes: LeadWishes,
    private readonly waiting: WaitingLeads,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async execute({ id = newId<'Lead'>(), ownerId: named, assign, customFields = {}, ...wishes }: CreateLead): Promise<LeadId> {
    const details = await this.wishes.understood(wishes);
    const { ownerId, byRules } = firstOwner({ ownerId: named, assign }, this.presence.userId);
    const lead = Lead.capture(id, { ...details, ownerId, customFields }, this.clock.now());
    this.leads.add(lead);
    if (byRules) this.waiting.add(lead);
    return id;
  }
}
