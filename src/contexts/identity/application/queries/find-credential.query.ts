import { Query } from '../../../../platform/dispatch/message.js';

export interface Credential {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

/** Ask by what somebody shows who he is. Null when nobody has the address. */
export class FindCredential extends Query<Credential | null> {
  /** One of the two. */
  readonly email?: string;
  readonly userId?: string;
}
