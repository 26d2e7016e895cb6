import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { Command } from '../../../../platform/dispatch/message.js';
import { CUSTOMER_STATUSES, type CustomerStatus } from '../../domain/customer/customer-status.js';
import type { CustomerId } from '../../domain/customer/customer.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';

/** Move a customer to another status. */
export class MoveCustomer extends Command<void> {
  readonly id!: CustomerId;

  /**
   * Where it moves to. Not every move is allowed.
   * @example ON_HOLD
   */
  @IsIn(CUSTOMER_STATUSES)
  readonly status!: CustomerStatus;
}

@CommandHandler(MoveCustomer)
export class MoveCustomerHandler implements ICommandHandler<MoveCustomer> {
  constructor(private readonly customers: CustomerRepository) {}

  async execute({ id, status }: MoveCustomer): Promise<void> {
    const customer = await this.customers.get(id);
    customer.move(status);
  }
}
