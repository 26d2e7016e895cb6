import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { DomainError } from '../../kernel/domain-error.js';
import { Command } from '../../platform/dispatch/message.js';
import { AreParts, IsPart, Nullable, Optional } from '../../platform/http/validators.js';
import { Records } from '../../platform/persistence/records.js';
import { DATE_FORMATS, TenantSettings, type TenantSettingsWishes, WEEKDAYS, type Weekday } from './tenant-settings.js';

/** A span of working time. */
export class HoursBody {
  /** When it begins, HH:MM. */
  @IsString()
  @Length(5, 5)
  readonly from!: string;

  /** When it ends, HH:MM up to 24:00. */
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
  @IsString()
  @Length(10, 10)
  readonly date!: string;

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
  @IsIn(['.', ','])
  @Optional()
  readonly decimalSeparator?: '.' | ',';

  @IsIn(['.', ',', ' ', "'", ''])
  @Optional()
  readonly groupSeparator?: '.' | ',' | ' ' | "'" | '';

  @IsIn(DATE_FORMATS)
  @Optional()
  readonly date?: (typeof DATE_FORMATS)[number];

  @IsIn(['24h', '12h'])
  @Optional()
  readonly time?: '24h' | '12h';

  @IsIn(WEEKDAYS)
  @Optional()
  readonly firstDayOfWeek?: Weekday;
}

/** How documents are numbered: one run of zeros stands for the number. */
export class NumbersBody {
  @IsString() @Length(1, 30) @Optional() readonly customer?: string;
  @IsString() @Length(1, 30) @Optional() readonly quote?: string;
  @IsString() @Length(1, 30) @Optional() readonly order?: string;
  @IsString() @Length(1, 30) @Optional() readonly invoice?: string;
  @IsString() @Length(1, 30) @Optional() readonly case?: string;
}

/** What mails and documents look like. */
export class BrandingBody {
  @IsString()
  @Length(1, 2_000)
  @Nullable()
  readonly logoUrl?: string | null;

  /** Such as #1F4E79. */
  @IsString()
  @Length(7, 7)
  @Optional()
  readonly primaryColor?: string;

  @IsString()
  @Length(7, 7)
  @Optional()
  readonly accentColor?: string;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly senderName?: string | null;

  @IsString()
  @Length(1, 254)
  @Nullable()
  readonly senderAddress?: string | null;
}

/** How long things are kept; null for ever. */
export class RetentionBody {
  @IsInt()
  @Min(30)
  @Max(3_650)
  @Optional()
  readonly recycleBinDays?: number;

  @IsInt()
  @Min(365)
  @Max(36_500)
  @Nullable()
  readonly auditDays?: number | null;

  @IsInt()
  @Min(90)
  @Max(36_500)
  @Nullable()
  readonly inactiveContactDays?: number | null;
}

/** What signing in asks for. */
export class SecurityBody {
  /** Who must sign in with a second factor. */
  @IsIn(['optional', 'administrators', 'everybody'])
  @Optional()
  readonly mfa?: 'optional' | 'administrators' | 'everybody';

  /** After how many hours people sign in anew. */
  @IsInt()
  @Min(1)
  @Max(8_760)
  @Optional()
  readonly sessionHours?: number;

  /** After how many minutes without a request a session ends; 0 for never. */
  @IsInt()
  @Min(0)
  @Max(43_200)
  @Optional()
  readonly idleMinutes?: number;

  /** Addresses and networks (CIDR) from where people sign in; none for everywhere. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 50, { each: true })
  @Optional()
  readonly allowedAddresses?: string[];
}

/** What a tenant configures for itself. */
export class TenantSettingsBody {
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  readonly name!: string;

  /** A language of BCP 47. */
  @IsString()
  @Length(2, 35)
  @Optional()
  readonly locale?: string;

  /** A zone of the IANA database. */
  @IsString()
  @Length(1, 64)
  @Optional()
  readonly timeZone?: string;

  /** ISO 3166; it resolves telephone numbers without a country code. */
  @IsString()
  @Length(2, 2)
  @Nullable()
  readonly defaultCountry?: string | null;

  /** ISO 4217. */
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
