import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { TenantRepository } from '../../domain/tenant/tenant.repository.js';
import { Remembered } from '../ports/remembered.port.js';

/** End the suspension of the tenant in hand. */
export class ReopenTenant extends Command<void> {}

@CommandHandler(ReopenTenant)
export class ReopenTenantHandler implements ICommandHandler<ReopenTenant> {
  constructor(
    private readonly tenants: TenantRepository,
    private readonly remembered: Remembered,
  ) {}

  async execute(): Promise<void> {
    const tenant = await this.tenants.current();
    tenant.reopen();
    await this.remembered.forgetEverybody();
  }
}
