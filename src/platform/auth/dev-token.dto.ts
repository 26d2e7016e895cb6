import { IsIn } from 'class-validator';
import { IsId, Optional } from '../http/validators.js';
import { DEMO_TENANT } from './demo.js';
import { type Role, ROLES } from './roles.js';

/** Who the token shall speak for. */
export class DevTokenRequest {
  /**
   * The role whose rights the caller has.
   * @example admin
   */
  @IsIn(ROLES)
  @Optional()
  readonly role: Role = 'admin';

  /**
   * The tenant; the demo tenant if left out.
   * @example 01930b6e-6c00-7000-8000-0000000000de
   */
  @IsId()
  @Optional()
  readonly tenantId: string = DEMO_TENANT;

  /**
   * The user; one of the demo tenant's if left out.
   * @example 01930b6e-6c00-7000-8000-0000000000a1
   */
  @IsId()
  @Optional()
  readonly userId?: string;
}

/** A token, and how long it holds. */
export class DevToken {
  /** Send it as `Authorization: Bearer …`. */
  accessToken!: string;
  /** @example Bearer */
  tokenType!: string;
  /**
   * Seconds.
   * @example 3600
   */
  expiresIn!: number;
  /** The tenant that it opens. */
  tenantId!: string;
  /** The user that it speaks for. */
  userId!: string;
}
