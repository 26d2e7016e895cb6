import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AmountBody, IsDay, IsId, IsMoney, Nullable, Optional } from '../../../../platform/http/validators.js';
import { SalesTarget, type SalesTargetId } from '../../domain/sales-target/sales-target.js';
import { SalesTargetRepository } from '../../domain/sales-target/sales-target.repository.js';

/** Set a target: what somebody is to win in a month. */
export class CreateSalesTarget extends Command<SalesTargetId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: SalesTargetId;

  @IsDay()
  readonly month!: string;

  @IsMoney()
  readonly value!: AmountBody;

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;
}

@CommandHandler(CreateSalesTarget)
export class CreateSalesTargetHandler implements ICommandHandler<CreateSalesTarget> {
  constructor(
    private readonly targets: SalesTargetRepository,
    private readonly presence: Presence,
  ) {}

  async execute({ id = newId<'SalesTarget'>(), ownerId = this.presence.userId, ...details }: CreateSalesTarget): Promise<SalesTargetId> {
    this.targets.add(SalesTarget.set(id, { ...details, ownerId }));
    return id;
  }
}
