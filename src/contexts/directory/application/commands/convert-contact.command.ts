import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AreCustomFields, AreTags, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import { ContactAlreadyConverted } from '../../domain/customer/customer.errors.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { CUSTOMER_KINDS, type CustomerId, type CustomerKind } from '../../domain/customer/customer.js';
import { NewCustomers } from '../rules/new-customers.js';
import { seenCustomer } from '../rules/seen-customer.js';

/** Make a customer of a contact: of the person, or of the company that he is in. It is whose the contact is. */
export class ConvertContact extends Command<CustomerId> {
  readonly id!: ContactId;

  /** Whether the person becomes the customer, or the company that he is in. */
  @IsIn(CUSTOMER_KINDS)
  @Optional()
  readonly kind: CustomerKind = 'PERSON';

  /** Whether it is a prospect, or has bought already. */
  @IsIn(['PROSPECT', 'ACTIVE'])
  @Optional()
  readonly status: 'PROSPECT' | 'ACTIVE' = 'PROSPECT';

  /**
   * How many days it has to pay.
   * @example 30
   */
  @IsInt()
  @Min(0)
  @Max(365)
  @Nullable()
  readonly paymentTermsDays: number | null = null;

  @AreTags()
  readonly tags: string[] = [];

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(ConvertContact)
export class ConvertContactHandler implements ICommandHandler<ConvertContact> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly customers: CustomerRepository,
    private readonly newCustomers: NewCustomers,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  /** The contact is held, so that of many who convert it at once one does, and the others find what he has made. */
  async execute({ id, kind, customFields = {}, ...details }: ConvertContact): Promise<CustomerId> {
    const contact = await this.contacts.hold(id);
    const known = await this.customers.ofContact(id);
    if (known) return this.seen(known.id);
    const customer = { ...details, kind, companyId: contact.company, contactId: id, ownerId: contact.owner ?? this.presence.userId, creditAccountId: null, otherSystems: {}, customFields };
    const customerId = await this.newCustomers.make(newId<'Customer'>(), customer, { sourceContactId: id }, { contact: true, company: kind === 'PERSON' });
    contact.convert(customerId, this.clock.now());
    return customerId;
  }

  private async seen(id: CustomerId): Promise<CustomerId> {
    const seen = await seenCustomer(this.customers, id);
    if (seen === null) throw new ContactAlreadyConverted();
    return seen;
  }
}
