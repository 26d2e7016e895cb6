import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { CustomerDetails, CustomerId } from '../../domain/customer/customer.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';

/** Change what is known of a customer. */
export class ChangeCustomer extends Command<void> {
  readonly id!: CustomerId;
  readonly set!: Partial<CustomerDetails>;
}

@CommandHandler(ChangeCustomer)
export class ChangeCustomerHandler implements ICommandHandler<ChangeCustomer> {
  constructor(private readonly customers: CustomerRepository) {}

  async execute({ id, set }: ChangeCustomer): Promise<void> {
    (await this.customers.get(id)).change(set);
  }
}
