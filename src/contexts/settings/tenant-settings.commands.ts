import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { DomainError } from '../../kernel/domain-error.js';
import { Command } from '../../platform/dispatch/message.js';
import { AreParts, Documented, IsOnOneLine, IsPart, Nullable, Optional } from '../../platform/http/validators.js';
import { Records } from '../../platform/persistence/records.js';
import { DATE_FORMATS, TenantSettings, type TenantSettingsWishes, WEEKDAYS, type Weekday } from './tenant-settings.js';

/** A span of working time. */
export class HoursBody {
  /**
   * When it begins, HH:MM.
   * @example 09:00
   */
  @Documented({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
  @IsString()
  @Length(5, 5)
  readonly from!: string;

  /**
   * When it ends, HH:MM up to 24:00.
   * @example 17:00
   */
  @Documented({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' })
  @IsString()
  @Length(5, 5)
  readonly to!: string;
}

/** When people work. A day without spans is free. */
export class BusinessHoursBody {
  @AreParts(() => HoursBody, 10) @Optional() readonly monday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly tuesday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly wednesday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly thursday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly friday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly saturday?: HoursBody[];
  @AreParts(() => HoursBody, 10) @Optional() readonly sunday?: HoursBody[];
}

/** A day on which nobody works. */
export class HolidayBody {
  /** @example 2026-12-25 */
  @Documented({ format: 'date' })
  @IsString()
  @Length(10, 10)
  readonly date!: string;

  /** @example "Christmas Day" */
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  /** Comes back every year. */
  @IsBoolean()
  @Optional()
  readonly yearly: boolean = false;
}

/** How numbers, dates and times are shown. */
export class FormatsBody {
  /** @example , */
  @IsIn(['.', ','])
  @Optional()
  readonly decimalSeparator?: '.' | ',';

  /** @example . */
  @IsIn(['.', ',', ' ', "'", ''])
  @Optional()
  readonly groupSeparator?: '.' | ',' | ' ' | "'" | '';

  /** @example DD.MM.YYYY */
  @IsIn(DATE_FORMATS)
  @Optional()
  readonly date?: (typeof DATE_FORMATS)[number];

  /** @example 24h */
  @IsIn(['24h', '12h'])
  @Optional()
  readonly time?: '24h' | '12h';

  /** @example monday */
  @IsIn(WEEKDAYS)
  @Optional()
  readonly firstDayOfWeek?: Weekday;
}

const ONE_RUN_OF_ZEROS = '^[^0]*0{1,12}[^0]*$';
const COLOUR = '^#[0-9A-Fa-f]{6}$';

/** How documents are numbered: one run of zeros stands for the number. */
export class NumbersBody {
  @Documented({ pattern: ONE_RUN_OF_ZEROS, example: 'C-000000' }) @IsString() @Length(1, 30) @Optional() readonly customer?: string;
  @Documented({ pattern: ONE_RUN_OF_ZEROS, example: 'Q-000000' }) @IsString() @Length(1, 30) @Optional() readonly quote?: string;
  @Documented({ pattern: ONE_RUN_OF_ZEROS, example: 'O-000000' }) @IsString() @Length(1, 30) @Optional() readonly order?: string;
  @Documented({ pattern: ONE_RUN_OF_ZEROS, example: 'I-000000' }) @IsString() @Length(1, 30) @Optional() readonly invoice?: string;
  @Documented({ pattern: ONE_RUN_OF_ZEROS, example: 'S-000000' }) @IsString() @Length(1, 30) @Optional() readonly case?: string;
}

/** What mails and documents look like. */
export class BrandingBody {
  /**
   * It begins with https://.
   * @example https://nordlicht.example/logo.svg
   */
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly logoUrl?: string | null;

  /** @example #1F4E79 */
  @Documented({ pattern: COLOUR })
  @IsString()
  @Length(7, 7)
  @Optional()
  readonly primaryColor?: string;

  /** @example #F2A900 */
  @Documented({ pattern: COLOUR })
  @IsString()
  @Length(7, 7)
  @Optional()
  readonly accentColor?: string;

  /** @example "Nordlicht Logistik" */
  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly senderName?: string | null;

  /** @example hello@nordlicht.example */
  @IsString()
  @Length(1, 254)
  @Nullable()
  readonly senderAddress?: string | null;
}

/** How long things are kept; null for ever. */
export class RetentionBody {
  /** @example 30 */
  @IsInt()
  @Min(30)
  @Max(3_650)
  @Optional()
  readonly recycleBinDays?: number;

  /** @example 3650 */
  @IsInt()
  @Min(365)
  @Max(36_500)
  @Nullable()
  readonly auditDays?: number | null;

  /** @example 1095 */
  @IsInt()
  @Min(90)
  @Max(36_500)
  @Nullable()
  readonly inactiveContactDays?: number | null;
}

/** What signing in asks for. */
export class SecurityBody {
  /**
   * Who must sign in with a second factor.
   * @example optional
   */
  @IsIn(['optional', 'administrators', 'everybody'])
  @Optional()
  readonly mfa?: 'optional' | 'administrators' | 'everybody';

  /**
   * After how many hours people sign in anew.
   * @example 720
   */
  @IsInt()
  @Min(1)
  @Max(8_760)
  @Optional()
  readonly sessionHours?: number;

  /**
   * After how many minutes without a request a session ends; 0 for never.
   * @example 0
   */
  @IsInt()
  @Min(0)
  @Max(43_200)
  @Optional()
  readonly idleMinutes?: number;

  /**
   * Addresses and networks (CIDR) from where people sign in; none for everywhere.
   * @example []
   */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  @Optional()
  readonly allowedAddresses?: string[];
}

/** What a tenant configures for itself. */
export class TenantSettingsBody {
  /** @example "Nordlicht Logistik" */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @IsOnOneLine()
  readonly name!: string;

  /**
   * A language of BCP 47.
   * @example de-DE
   */
  @IsString()
  @Length(2, 35)
  @Optional()
  readonly locale?: string;

  /**
   * A zone of the IANA database.
   * @example Europe/Berlin
   */
  @IsString()
  @Length(1, 64)
  @Optional()
  readonly timeZone?: string;

  /**
   * ISO 3166; it resolves telephone numbers without a country code.
   * @example DE
   */
  @IsString()
  @Length(2, 2)
  @Nullable()
  readonly defaultCountry?: string | null;

  /**
   * ISO 4217.
   * @example EUR
   */
  @IsString()
  @Length(3, 3)
  @Optional()
  readonly defaultCurrency?: string;

  @IsPart(() => BusinessHoursBody)
  @Optional()
  readonly businessHours?: BusinessHoursBody;

  @AreParts(() => HolidayBody, 400)
  @Optional()
  readonly holidays?: HolidayBody[];

  @IsPart(() => FormatsBody)
  @Optional()
  readonly formats?: FormatsBody;

  @IsPart(() => NumbersBody)
  @Optional()
  readonly numbers?: NumbersBody;

  @IsPart(() => BrandingBody)
  @Optional()
  readonly branding?: BrandingBody;

  @IsPart(() => RetentionBody)
  @Optional()
  readonly retention?: RetentionBody;

  @IsPart(() => SecurityBody)
  @Optional()
  readonly security?: SecurityBody;
}

/** Change what the tenant has configured. */
export class ChangeTenantSettings extends Command<void> {
  /** The tenant. */
  readonly id!: string;
  readonly how!: 'replace' | 'adjust';
  readonly wishes!: TenantSettingsWishes;
  /** Where the caller sits. */
  readonly from!: string | undefined;
  /** The caller has seen that nobody has configured anything yet. */
  readonly isFirst!: boolean;
}

/** Have a tenant be called as it was registered, where nobody has called it otherwise. */
export class NameTenant extends Command<void> {
  /** The tenant. */
  readonly id!: string;
  readonly name!: string;
}

@CommandHandler(NameTenant)
export class NameTenantHandler implements ICommandHandler<NameTenant> {
  constructor(private readonly records: Records) {}

  async execute({ id, name }: NameTenant): Promise<void> {
    const known = await this.records.seek(TenantSettings, id);
    const settings = known ?? TenantSettings.untouched(id);
    settings.introduce(name);
    if (!known) this.records.add(settings);
  }
}

@CommandHandler(ChangeTenantSettings)
export class ChangeTenantSettingsHandler implements ICommandHandler<ChangeTenantSettings> {
  constructor(private readonly records: Records) {}

  async execute({ id, how, wishes, from, isFirst }: ChangeTenantSettings): Promise<void> {
    const known = await this.records.seek(TenantSettings, id);
    if (known && isFirst) throw new DomainError('stale', 'stale_version', 'The settings have been changed since: read them again and repeat the change.');
    const settings = known ?? TenantSettings.untouched(id);
    settings[how](wishes, from);
    if (!known) this.records.add(settings);
  }
}
