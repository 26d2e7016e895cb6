import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsEmailAddress, IsOnOneLine, IsPhoneNumber, Optional } from '../../../../platform/http/validators.js';

const LONGEST_TOKEN = 300;

/** A new tenant with its first administrator; or, with an invitation, one more user of the tenant that has sent it. */
export class Registration {
  /**
   * What the new tenant is called. Left out with an invitation.
   * @example "Nordlicht Logistik"
   */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'tenantName must say something' })
  @IsOnOneLine()
  @Optional()
  readonly tenantName?: string;

  /**
   * By which you sign in. Left out with an invitation, which has gone to it.
   * @example ada@example.com
   */
  @IsEmailAddress()
  @Optional()
  readonly email?: string;

  /**
   * What others see of you.
   * @example "Ada Lovelace"
   */
  @IsString()
  @Length(1, 200)
  @Matches(/\S/, { message: 'name must say something' })
  @IsOnOneLine()
  readonly name!: string;

  /**
   * At least 12 characters, and none of those that everybody would try: a few words in a row are easy to remember.
   * @example "four green kettles sing"
   */
  @IsString()
  @Length(1, 1_024)
  readonly password!: string;

  /** From the mail that has invited you. */
  @IsString()
  @Length(1, LONGEST_TOKEN)
  @IsOptional()
  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: LONGEST_TOKEN, example: null })
  readonly invitationToken?: string | null;
}

/** You can sign in now. */
export class Registered {
  /** Send it as X-Tenant-Id when you sign in. */
  tenantId!: string;
  userId!: string;
  /** @example ada@example.com */
  email!: string;
}

export class Login {
  /** @example admin@demo.example */
  @IsEmailAddress()
  readonly email!: string;

  /** @example "seven brass lanterns hum" */
  @IsString()
  @Length(1, 1_024)
  readonly password!: string;

  /**
   * What your authenticator shows, or a recovery code, when your second factor is on.
   * @example "123456"
   */
  @IsString()
  @Length(6, 30)
  @Optional()
  readonly totpCode?: string;

  /** From an earlier sign-in on this device: with it nobody else's failures keep you out. */
  @IsString()
  @Length(1, LONGEST_TOKEN)
  @Optional()
  readonly deviceToken?: string;
}

/** You are signed in. */
export class Tokens {
  /** Send it as `Authorization: Bearer …`. */
  accessToken!: string;
  /** @example Bearer */
  tokenType!: string;
  /**
   * Seconds.
   * @example 3600
   */
  expiresIn!: number;
  /** Good once: it brings new tokens when the access token has ended. */
  refreshToken!: string;
  /**
   * Seconds.
   * @example 604800
   */
  refreshExpiresIn!: number;
  tenantId!: string;
  userId!: string;
  sessionId!: string;
}

export class SignedInTokens extends Tokens {
  /** Keep it on this device and send it when you sign in again. */
  deviceToken!: string;
}

export class OtpRequest {
  /** @example +493012345678 */
  @IsPhoneNumber()
  readonly phone!: string;
}

/** Whether anybody has the number or not. */
export class OtpRequested {
  /** Belongs to the device that has asked: the code is good together with it only. */
  challenge!: string;
  /**
   * Seconds.
   * @example 300
   */
  expiresIn!: number;
}

export class OtpAnswerBody {
  @IsString()
  @Length(1, LONGEST_TOKEN)
  readonly challenge!: string;

  /** @example +493012345678 */
  @IsPhoneNumber()
  readonly phone!: string;

  /**
   * The six digits of the message.
   * @example "123456"
   */
  @IsString()
  @Matches(/^\d{6}$/, { message: 'code must be six digits' })
  readonly code!: string;

  /**
   * What your authenticator shows, or a recovery code, when your second factor is on.
   * @example "123456"
   */
  @IsString()
  @Length(6, 30)
  @Optional()
  readonly totpCode?: string;
}

export class Refresh {
  @IsString()
  @Length(1, LONGEST_TOKEN)
  readonly refreshToken!: string;
}

export class ForgottenPassword {
  /** @example ada@example.com */
  @IsEmailAddress()
  readonly email!: string;
}

/** Whether anybody has the address or not. */
export class MailIsOnItsWay {
  /** @example "If there is a user with this address, a mail is on its way to it." */
  message!: string;
}

export class NewPassword {
  /** From the mail. */
  @IsString()
  @Length(1, LONGEST_TOKEN)
  readonly token!: string;

  /** @example "four green kettles sing" */
  @IsString()
  @Length(1, 1_024)
  readonly password!: string;
}

/** Your password is another now, and you can sign in with it. */
export class PasswordReset {
  userId!: string;
  tenantId!: string;
  /** Send it when you sign in: you have shown that the address is yours, so nobody else's failures keep you out. */
  deviceToken!: string;
}

export class MailToken {
  /** From the mail. */
  @IsString()
  @Length(1, LONGEST_TOKEN)
  readonly token!: string;
}

export class PasswordChange {
  /** @example "seven brass lanterns hum" */
  @IsString()
  @Length(1, 1_024)
  readonly currentPassword!: string;

  /** @example "four green kettles sing" */
  @IsString()
  @Length(1, 1_024)
  readonly password!: string;
}

/** What the presented token says. */
export class TokenClaims {
  userId!: string;
  tenantId!: string;
  /** Null for an API key. */
  sessionId!: string | null;
  /** Null for an access token. */
  apiKeyId!: string | null;
  /** @example ["agent"] */
  roles!: string[];
  issuedAt!: string | null;
  expiresAt!: string | null;
}

/** What you may do. */
export class GrantedPermissions {
  userId!: string;
  /** @example ["agent"] */
  roles!: string[];
  /**
   * By permission, how far it reaches: own, team or all.
   * @example { "notes:read": "own" }
   */
  permissions!: Record<string, string>;
}

export class OwnTenant {
  id!: string;
  name!: string;
  plan!: string;
  status!: string;
}

export class OwnTeam {
  id!: string;
  name!: string;
  /** Whether you see what belongs to its members. */
  supervises!: boolean;
}

/** Who you are. */
export class ProfileView {
  id!: string;
  email!: string;
  name!: string;
  phone!: string | null;
  roles!: string[];
  timeZone!: string | null;
  emailVerifiedAt!: string | null;
  secondFactorOn!: boolean;
  recoveryCodesLeft!: number;
  tenant!: OwnTenant | null;
  teams!: OwnTeam[];
}

