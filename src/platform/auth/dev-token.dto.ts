import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsObject } from 'class-validator';
import { IsId, Optional } from '../http/validators.js';
import { DEMO_TENANT } from './demo.js';
import { type Role, ROLES } from './roles.js';
import { type Scope, SCOPES } from './scope.js';

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

  /**
   * The users that he supervises.
   * @example ["01930b6e-6c00-7000-8000-0000000000a3"]
   */
  @IsArray()
  @ArrayMaxSize(100)
  @IsId({ each: true })
  @Optional()
  readonly team?: string[];

  /**
   * What he may do in place of what his role may: by permission `own`, `team` or `all`.
   * @example { "notes:read": "team" }
   */
  @IsObject()
  @Optional()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...SCOPES] } })
  readonly grants?: Record<string, Scope>;
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
