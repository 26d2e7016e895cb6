import { IsBoolean, IsDateString, IsString, Length, Matches } from 'class-validator';
import { IsEmailAddress, IsId, IsWrittenPhoneNumber, Nullable, Optional } from '../../../../platform/http/validators.js';
import type { CompanyId } from '../../domain/company/company.js';

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
