import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsDateString, IsString, Length, Matches } from 'class-validator';
import { Clock } from '../../../../kernel/clock.js';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AddressBody, ConsentsBody } from '../../../../platform/http/parts.dto.js';
import { AreCustomFields, AreParts, AreTags, IsId, IsPart, IsWordMap, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { CompanyId } from '../../domain/company/company.js';
import { Contact, type ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import { ContactWishes } from '../rules/contact-wishes.js';
import { EmailBody, PhoneBody, PositionBody } from './parts.dto.js';

/** Make a contact. */
export class CreateContact extends Command<ContactId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: ContactId;

  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly salutation: string | null = null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly firstName: string | null = null;

  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'lastName must say something' })
  readonly lastName!: string;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly title: string | null = null;

  @IsId()
  @Nullable()
  readonly companyId?: CompanyId | null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly role?: string | null;

  /** Left out, they follow from the company: whoever comes into another leaves the one before. */
  @AreParts(() => PositionBody, 50)
  @Optional()
  readonly positions?: PositionBody[];

  @AreParts(() => EmailBody, 20)
  @Optional()
  readonly emails: EmailBody[] = [];

  @AreParts(() => PhoneBody, 20)
  @Optional()
  readonly phones: PhoneBody[] = [];

  @IsPart(() => AddressBody)
  @Nullable()
  readonly address: AddressBody | null = null;

  @IsWordMap(20, 200)
  @Optional()
  readonly social: Record<string, string> = {};

  @IsString()
  @Length(10, 10)
  @IsDateString({ strict: true })
  @Nullable()
  readonly birthday: string | null = null;

  @IsPart(() => ConsentsBody)
  @Optional()
  readonly consents: ConsentsBody = {};

  @AreTags()
  readonly tags: string[] = [];

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateContact)
export class CreateContactHandler implements ICommandHandler<CreateContact> {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly wishes: ContactWishes,
    private readonly presence: Presence,
    private readonly clock: Clock,
  ) {}

  async execute({ id = newId<'Contact'>(), ownerId = this.presence.userId, customFields = {}, companyId = null, role, positions = [], ...wishes }: CreateContact): Promise<ContactId> {
    await this.wishes.assertCompanies({ companyId, positions }, []);
    const details = await this.wishes.understood(wishes);
    this.contacts.add(Contact.create(id, { ...details, companyId, role, positions, ownerId, customFields }, this.clock.now()));
    return id;
  }
}
