import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AmountBody, AreCustomFields, AreParts, AreTags, Documented, IsDay, IsId, IsMoney, Nullable, Optional } from '../../../../platform/http/validators.js';
import { CONTACT_ROLES, type ContactRole } from '../../domain/deal/deal-contact.js';
import { Deal, type DealId } from '../../domain/deal/deal.js';
import { DealRepository } from '../../domain/deal/deal.repository.js';
import type { PipelineId } from '../../domain/pipeline/pipeline.js';
import type { StageId } from '../../domain/pipeline/stage.js';
import { DealParties } from '../rules/deal-parties.js';
import { DealWays } from '../rules/deal-ways.js';

const MAX_CONTACTS = 50;

/** Somebody with whom a deal is made. */
export class DealContactBody {
  @IsId()
  readonly contactId!: string;

  /** What he has to do with it. */
  @IsIn(CONTACT_ROLES)
  @Nullable()
  readonly role: ContactRole | null = null;
}

/** Open a deal. */
export class CreateDeal extends Command<DealId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: DealId;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  @IsId()
  @Nullable()
  readonly companyId: string | null = null;

  @AreParts(() => DealContactBody, MAX_CONTACTS)
  @Optional()
  readonly contacts: DealContactBody[] = [];

  @IsId()
  @Nullable()
  readonly contactId: string | null = null;

  @IsId()
  @Nullable()
  readonly customerId: string | null = null;

  @IsId()
  @Nullable()
  readonly leadId: string | null = null;

  /** Left out or null, it is the default one when it is made, and stays the one that it is in afterwards. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly pipelineId: PipelineId | null = null;

  /** A stage of that pipeline. Left out or null, it is the first when it is made, and stays the one that it is in afterwards. */
  @IsId()
  @Documented({ example: null })
  @Nullable()
  readonly stageId: StageId | null = null;

  @IsMoney()
  @Nullable()
  readonly value: AmountBody | null = null;

  @IsInt()
  @Min(0)
  @Max(100)
  @Nullable()
  readonly probability: number | null = null;

  @IsDay()
  @Nullable()
  readonly expectedCloseDate: string | null = null;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly lostReason: string | null = null;

  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly competitor: string | null = null;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly nextStep: string | null = null;

  @AreTags()
  readonly tags: string[] = [];

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateDeal)
export class CreateDealHandler implements ICommandHandler<CreateDeal> {
  constructor(
    private readonly deals: DealRepository,
    private readonly parties: DealParties,
    private readonly ways: DealWays,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async execute({ id = newId<'Deal'>(), pipelineId, stageId, ownerId = this.presence.userId, customFields = {}, ...details }: CreateDeal): Promise<DealId> {
    await this.parties.assertSeen(details);
    this.deals.add(Deal.open(id, { ...details, ownerId, customFields }, await this.ways.to(pipelineId, stageId), this.clock.now()));
    return id;
  }
}
