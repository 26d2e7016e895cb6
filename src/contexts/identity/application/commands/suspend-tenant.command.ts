import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { TenantRepository } from '../../domain/tenant/tenant.repository.js';
import { Remembered } from '../ports/remembered.port.js';

/** Suspend the tenant in hand: its users see nothing but their bills. */
export class SuspendTenant extends Command<void> {
  readonly reason!: string;
}

@CommandHandler(SuspendTenant)
export class SuspendTenantHandler implements ICommandHandler<SuspendTenant> {
  constructor(
    private readonly tenants: TenantRepository,
    private readonly remembered: Remembered,
  ) {}

  async execute({ reason }: SuspendTenant): Promise<void> {
    const tenant = await this.tenants.current();
    tenant.suspend(reason);
    await this.remembered.forgetEverybody();
  }
}
