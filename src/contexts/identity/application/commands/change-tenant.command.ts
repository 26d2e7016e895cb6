import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsString, Length, Matches } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { IsOnOneLine } from '../../../../platform/http/validators.js';
import { TenantRepository } from '../../domain/tenant/tenant.repository.js';

/** Change what the tenant is called. */
export class ChangeTenant extends Command<void> {
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @IsOnOneLine()
  readonly name!: string;
}

@CommandHandler(ChangeTenant)
export class ChangeTenantHandler implements ICommandHandler<ChangeTenant> {
  constructor(private readonly tenants: TenantRepository) {}

  async execute({ name }: ChangeTenant): Promise<void> {
    const tenant = await this.tenants.current();
    tenant.rename(name);
  }
}
