import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import type { CustomerDetails, CustomerId } from '../../domain/customer/customer.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { References } from '../ports/references.port.js';

/** Change what is known of a customer. */
export class ChangeCustomer extends Command<void> {
  readonly id!: CustomerId;
  readonly set!: Partial<CustomerDetails>;
}

@CommandHandler(ChangeCustomer)
export class ChangeCustomerHandler implements ICommandHandler<ChangeCustomer> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly references: References,
  ) {}

  async execute({ id, set }: ChangeCustomer): Promise<void> {
    const customer = await this.customers.get(id);
    if (set.companyId && set.companyId !== customer.company) await this.references.company(set.companyId, '/companyId');
    if (set.contactId && set.contactId !== customer.contact) await this.references.contact(set.contactId, '/contactId');
    customer.change(set);
  }
}
