import { Query } from '../../../../platform/dispatch/message.js';

export interface Profile {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly roles: readonly string[];
  readonly timeZone: string | null;
  readonly emailVerifiedAt: string | null;
  readonly secondFactorOn: boolean;
  readonly recoveryCodesLeft: number;
  readonly tenant: { readonly id: string; readonly name: string; readonly plan: string; readonly status: string };
  readonly teams: readonly { readonly id: string; readonly name: string; readonly supervises: boolean }[];
}

/** Ask who somebody is. */
export class ReadProfile extends Query<Profile> {
  readonly userId!: string;
}
