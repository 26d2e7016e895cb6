import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../kernel/clock.js';
import { Command } from '../../../../platform/dispatch/message.js';
import type { ContactId, ContactWishes as Changes } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import { ContactWishes, type PhoneWish } from '../rules/contact-wishes.js';

/** Change what is known of a contact. */
export class ChangeContact extends Command<void> {
  readonly id!: ContactId;
  readonly set!: Omit<Changes, 'phones'> & { readonly phones?: readonly PhoneWish[] };
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly wishes: ContactWishes,
    private readonly clock: Clock,
  ) {}

  async execute({ id, set }: ChangeContact): Promise<void> {
    const contact = await this.contacts.get(id);
    await this.wishes.assertCompanies(set, contact.companies);
    contact.change(await this.wishes.understood(set), this.clock.now());
  }
}
