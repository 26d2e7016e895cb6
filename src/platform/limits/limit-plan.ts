import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** Requests an hour; 0 is as many as they like. */
export interface Limits {
  readonly user: number;
  readonly tenant: number;
}

/** What the users of a tenant may do. A port, since it may follow from what the tenant has agreed on. */
export abstract class LimitPlan {
  abstract of(tenantId: string): Limits | Promise<Limits>;
}

/** The same for every tenant, as the settings say. */
@Injectable()
export class ConfiguredLimits extends LimitPlan {
  private readonly limits: Limits;

  constructor({ RATE_LIMIT_USER, RATE_LIMIT_TENANT }: Config) {
    super();
    this.limits = { user: RATE_LIMIT_USER, tenant: RATE_LIMIT_TENANT };
  }

  of(): Limits {
    return this.limits;
  }
}
