/** A place where you are signed in. */
export class SessionView {
  id!: string;
  /**
   * How you have shown who you are: password or otp.
   * @example password
   */
  method!: string;
  /** What your program calls itself. */
  device!: string | null;
  address!: string | null;
  openedAt!: string;
  /** When it was last renewed. */
  lastUsedAt!: string;
  expiresAt!: string;
  /** Whether it is the one that you ask in. */
  current!: boolean;
}

export class SessionList {
  data!: SessionView[];
}

/** Let your authenticator read the address as a QR code, or type the secret in. */
export class SecondFactorSecret {
  /** In base 32. */
  secret!: string;
  /** @example otpauth://totp/Rapport:ada@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Rapport */
  uri!: string;
}

/** Keep them where you will find them when your authenticator is lost. Each is good once. They are not shown again. */
export class RecoveryCodes {
  recoveryCodes!: string[];
}

/** A key of yours, for a program. */
export class ApiKeyView {
  id!: string;
  /** @example "Import from the shop" */
  name!: string;
  /** @example ["notes:read"] */
  permissions!: string[];
  madeAt!: string;
  expiresAt!: string;
  /** To the minute. */
  lastUsedAt!: string | null;
}

export class ApiKeyList {
  data!: ApiKeyView[];
}

export class NewApiKey extends ApiKeyView {
  /** Send it as X-Api-Key. It is not shown again. */
  key!: string;
}

export class InvitationView {
  id!: string;
  /** @example ben@example.com */
  email!: string;
  /** @example ["agent"] */
  roles!: string[];
  invitedBy!: string | null;
  sentAt!: string;
  expiresAt!: string;
  /**
   * OPEN, ACCEPTED, WITHDRAWN or EXPIRED.
   * @example OPEN
   */
  status!: string;
}

export class InvitationList {
  data!: InvitationView[];
}

export class BuiltInGrants {
  admin!: string | null;
  manager!: string | null;
  agent!: string | null;
}

export class PermissionView {
  /** @example notes:read */
  name!: string;
  description!: string;
  /** How far it can be made to reach. */
  scopes!: string[];
  /** How far it reaches for the built-in roles; null where they don't have it. */
  grants!: BuiltInGrants;
}

export class PermissionList {
  data!: PermissionView[];
}
