import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AreCustomFields, AreTags, IsId, IsWordMap, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { CompanyId } from '../../domain/company/company.js';
import type { ContactId } from '../../domain/contact/contact.js';
import { CUSTOMER_STATUSES, type CustomerStatus } from '../../domain/customer/customer-status.js';
import { CUSTOMER_KINDS, type CustomerId, type CustomerKind } from '../../domain/customer/customer.js';
import { NewCustomers } from '../rules/new-customers.js';

/** Make a customer. */
export class CreateCustomer extends Command<CustomerId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: CustomerId;

  /** Left out, it is the next of the tenant's sequence, in the form of the settings. */
  @IsString()
  @Length(1, 50)
  @Matches(/^\S(?:.*\S)?$/, { message: 'number must say something, without blanks around it' })
  @Optional()
  readonly number?: string;

  @IsIn(CUSTOMER_KINDS)
  readonly kind!: CustomerKind;

  /** Left out, it is called as the company or the contact is. */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @Optional()
  readonly name?: string;

  @IsId()
  @Nullable()
  readonly companyId: CompanyId | null = null;

  @IsId()
  @Nullable()
  readonly contactId: ContactId | null = null;

  @IsIn(CUSTOMER_STATUSES)
  @Optional()
  readonly status?: CustomerStatus;

  @IsInt()
  @Min(0)
  @Max(365)
  @Nullable()
  readonly paymentTermsDays: number | null = null;

  @IsId()
  @Nullable()
  readonly creditAccountId: string | null = null;

  @IsWordMap(20, 200)
  @Optional()
  readonly otherSystems: Record<string, string> = {};

  @AreTags()
  readonly tags: string[] = [];

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateCustomer)
export class CreateCustomerHandler implements ICommandHandler<CreateCustomer> {
  constructor(
    private readonly customers: NewCustomers,
    private readonly presence: Presence,
  ) {}

  execute({ id = newId<'Customer'>(), ownerId = this.presence.userId, customFields = {}, status = 'PROSPECT', ...wishes }: CreateCustomer): Promise<CustomerId> {
    return this.customers.make(id, { ...wishes, ownerId, customFields, status });
  }
}
