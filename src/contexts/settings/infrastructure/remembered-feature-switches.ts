import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Cache, type Memorable } from '../../../platform/cache/cache.js';
import { Reads } from '../../../platform/persistence/reads.js';
import { type FeatureDecisions, FeatureSwitches, TenantPlan } from '../feature-switches.js';
import { type Feature, isOn } from '../features.js';

/** Under this name the decisions are remembered, and forgotten. */
export const FEATURE_DECISIONS = 'features';
const SECONDS = 300;

@Injectable()
export class RememberedFeatureSwitches extends FeatureSwitches {
  constructor(
    private readonly cache: Cache,
    private readonly reads: Reads,
    private readonly plan: TenantPlan,
  ) {
    super();
  }

  async isOn(feature: Feature): Promise<boolean> {
    const [plan, { overrides }] = await Promise.all([this.plan.current(), this.decisions()]);
    return isOn(feature, plan, overrides);
  }

  async decisions(): Promise<FeatureDecisions> {
    return (await this.cache.remember(FEATURE_DECISIONS, { seconds: SECONDS }, () => this.read() as Promise<Memorable>)) as unknown as FeatureDecisions;
  }

  private async read(): Promise<unknown> {
    return (await this.reads.first(sql<FeatureDecisions>`select version, overrides from settings.features`)) ?? { version: 0, overrides: {} };
  }
}
