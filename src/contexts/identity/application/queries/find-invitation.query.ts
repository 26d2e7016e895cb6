import { Query } from '../../../../platform/dispatch/message.js';

export interface FoundInvitation {
  readonly email: string;
  readonly salt: string;
  readonly tenantName: string;
}

/** Ask what an invitation was made of. Null when there is none. */
export class FindInvitation extends Query<FoundInvitation | null> {
  readonly id!: string;
}
