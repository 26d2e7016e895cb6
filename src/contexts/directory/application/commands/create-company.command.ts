import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CustomChanges } from '../../../../kernel/custom-field.js';
import { newId } from '../../../../kernel/id.js';
import { Presence } from '../../../../kernel/presence.js';
import { Command } from '../../../../platform/dispatch/message.js';
import { AddressBody } from '../../../../platform/http/parts.dto.js';
import { AmountBody, AreCustomFields, AreTags, IsId, IsMoney, IsPart, IsWrittenPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import { Company, type CompanyId } from '../../domain/company/company.js';
import { CompanyRepository } from '../../domain/company/company.repository.js';
import { CompanyWishes } from '../rules/company-wishes.js';

/** Make a company. */
export class CreateCompany extends Command<CompanyId> {
  /** Your own id for it, a UUIDv7; made by the server if left out. */
  @IsId()
  @Optional()
  readonly id?: CompanyId;

  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly legalName: string | null = null;

  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly registrationNumber: string | null = null;

  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly taxNumber: string | null = null;

  @IsString()
  @Length(1, 500)
  @Nullable()
  readonly website: string | null = null;

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 253, { each: true })
  @Optional()
  readonly domains: string[] = [];

  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly industry: string | null = null;

  @IsString()
  @Length(2, 2)
  @Nullable()
  readonly country: string | null = null;

  @IsInt()
  @Min(0)
  @Max(100_000_000)
  @Nullable()
  readonly employees: number | null = null;

  @IsMoney()
  @Nullable()
  readonly annualRevenue: AmountBody | null = null;

  @IsId()
  @Nullable()
  readonly parentId: CompanyId | null = null;

  @IsPart(() => AddressBody)
  @Nullable()
  readonly billingAddress: AddressBody | null = null;

  @IsPart(() => AddressBody)
  @Nullable()
  readonly shippingAddress: AddressBody | null = null;

  @IsWrittenPhoneNumber()
  @Nullable()
  readonly phone: string | null = null;

  @AreTags()
  readonly tags: string[] = [];

  /** Whose it is. Left out, it is yours when it is made, and stays whose it was when it is replaced; null for nobody's. */
  @IsId()
  @Nullable()
  readonly ownerId?: string | null;

  @AreCustomFields()
  readonly customFields?: CustomChanges = {};
}

@CommandHandler(CreateCompany)
export class CreateCompanyHandler implements ICommandHandler<CreateCompany> {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly wishes: CompanyWishes,
    private readonly presence: Presence,
  ) {}

  async execute({ id = newId<'Company'>(), ownerId = this.presence.userId, customFields = {}, ...wishes }: CreateCompany): Promise<CompanyId> {
    const details = await this.wishes.understood(wishes);
    await this.wishes.assertMayBelong(id, wishes.parentId);
    this.companies.add(Company.create(id, { ...details, ownerId, customFields }));
    return id;
  }
}
