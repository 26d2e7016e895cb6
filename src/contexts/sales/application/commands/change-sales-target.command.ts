import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { SalesTargetDetails, SalesTargetId } from '../../domain/sales-target/sales-target.js';
import { SalesTargetRepository } from '../../domain/sales-target/sales-target.repository.js';

/** Change a target. */
export class ChangeSalesTarget extends Command<void> {
  readonly id!: SalesTargetId;
  readonly set!: Partial<SalesTargetDetails>;
}

@CommandHandler(ChangeSalesTarget)
export class ChangeSalesTargetHandler implements ICommandHandler<ChangeSalesTarget> {
  constructor(private readonly targets: SalesTargetRepository) {}

  async execute({ id, set }: ChangeSalesTarget): Promise<void> {
    const target = await this.targets.get(id);
    target.change(set);
  }
}
