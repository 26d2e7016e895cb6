import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Command } from '../../../../platform/dispatch/message.js';
import { CustomerRegister, type Registered, type Registration } from '../customer-register.js';

/** Make a customer of a lead, once. */
export class RegisterCustomer extends Command<Registered> {
  readonly registration!: Registration;
}

@CommandHandler(RegisterCustomer)
export class RegisterCustomerHandler implements ICommandHandler<RegisterCustomer> {
  constructor(private readonly register: CustomerRegister) {}

  execute({ registration }: RegisterCustomer): Promise<Registered> {
    return this.register.register(registration);
  }
}
