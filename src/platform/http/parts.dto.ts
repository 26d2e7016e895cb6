import { IsBoolean, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { IsPart, Nullable, Optional } from './validators.js';

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
