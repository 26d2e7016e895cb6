import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { TenantPlan } from '../feature-switches.js';
import type { Plan } from '../features.js';

/** The same for every tenant, as the settings of the installation say. */
@Injectable()
export class ConfiguredPlan extends TenantPlan {
  constructor(private readonly config: Config) {
    super();
  }

  async current(): Promise<Plan> {
    return this.config.DEFAULT_PLAN;
  }
}
