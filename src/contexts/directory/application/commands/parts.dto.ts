import { IsBoolean, IsDateString, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { IsEmailAddress, IsId, IsPart, IsWrittenPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { CompanyId } from '../../domain/company/company.js';

/** Where post goes to. */
export class AddressBody {
  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly street: string | null = null;

  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly street2: string | null = null;

  @IsString()
  @Length(1, 20)
  @Nullable()
  readonly postalCode: string | null = null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly city: string | null = null;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly region: string | null = null;

  /** ISO 3166-1 alpha-2, such as DE. */
  @IsString()
  @Length(2, 2)
  @Nullable()
  readonly country: string | null = null;
}

/** An e-mail address of somebody. */
export class EmailBody {
  @IsEmailAddress()
  readonly address!: string;

  /** What it is: work, home, or whatever else. */
  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly label: string | null = null;

  /** The one that is used first. One of them is: the first, if none says so. */
  @IsBoolean()
  @Optional()
  readonly primary: boolean = false;
}

/** A telephone number of somebody. */
export class PhoneBody {
  /** However it is written; a national one as it is dialled in the default country of the settings. It is kept in E.164. */
  @IsWrittenPhoneNumber()
  readonly number!: string;

  /** What was typed, as a contact shows it. It is kept as long as it means the same number. */
  @IsString()
  @Length(3, 50)
  @Optional()
  readonly input?: string;

  /** What is dialled behind it; it may also be written with the number: +49 30 12345678 ext. 22. */
  @IsString()
  @Matches(/^\d{1,11}$/)
  @Nullable()
  readonly extension: string | null = null;

  /** What it is: work, mobile, or whatever else. */
  @IsString()
  @Length(1, 50)
  @Nullable()
  readonly label: string | null = null;

  /** The one that is used first. One of them is: the first, if none says so. */
  @IsBoolean()
  @Optional()
  readonly primary: boolean = false;
}

const IsDay = () => Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property must be a day of the calendar such as 2026-11-21' });

/** What somebody is, or was, in a company. */
export class PositionBody {
  @IsId()
  readonly companyId!: CompanyId;

  @IsString()
  @Length(1, 100)
  @Nullable()
  readonly role: string | null = null;

  /** The first day; null if nobody knows. */
  @IsDay()
  @IsDateString({ strict: true })
  @Nullable()
  readonly from: string | null = null;

  /** The day on which it was over; null if it is not. */
  @IsDay()
  @IsDateString({ strict: true })
  @Nullable()
  readonly to: string | null = null;
}

/** Whether somebody may be written to. */
export class ConsentBody {
  @IsBoolean()
  readonly granted!: boolean;

  /** Since when; left out, since now. */
  @IsISO8601({ strict: true })
  @Matches(/T.*(?:Z|[+-]\d{2}:\d{2})$/, { message: '$property must be an instant such as 2026-11-21T09:30:00Z' })
  @Optional()
  readonly at?: string;

  /** From where that is known: a form, a call, a contract. */
  @IsString()
  @Length(1, 200)
  @Nullable()
  readonly source?: string | null;
}

/** By channel. One that is not named stays as it is. */
export class ConsentsBody {
  @IsPart(() => ConsentBody) @Optional() readonly email?: ConsentBody;
  @IsPart(() => ConsentBody) @Optional() readonly sms?: ConsentBody;
  @IsPart(() => ConsentBody) @Optional() readonly phone?: ConsentBody;
  @IsPart(() => ConsentBody) @Optional() readonly post?: ConsentBody;
}
