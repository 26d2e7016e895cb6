import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Query } from '../../platform/dispatch/message.js';
import { FeatureSwitches, TenantPlan } from './feature-switches.js';
import { FEATURE_KEYS, FEATURES, type Feature, isOn, isOnByPlan, type Plan } from './features.js';
import { TenantProfile, type TenantProfileRow } from './tenant-profile.js';

/** What the tenant has configured. */
export class ReadTenantSettings extends Query<TenantProfileRow> {}

export interface FeatureRow {
  readonly key: Feature;
  readonly description: string;
  readonly enabled: boolean;
  readonly enabledByPlan: boolean;
  readonly decided: boolean;
}

export interface FeatureList {
  readonly version: number;
  readonly plan: Plan;
  readonly data: readonly FeatureRow[];
}

/** All features, with whether they are on, and why. */
export class ListFeatures extends Query<FeatureList> {}

@QueryHandler(ReadTenantSettings)
export class ReadTenantSettingsHandler implements IQueryHandler<ReadTenantSettings> {
  constructor(private readonly profile: TenantProfile) {}

  execute(): Promise<TenantProfileRow> {
    return this.profile.current();
  }
}

@QueryHandler(ListFeatures)
export class ListFeaturesHandler implements IQueryHandler<ListFeatures> {
  constructor(
    private readonly switches: FeatureSwitches,
    private readonly plan: TenantPlan,
  ) {}

  async execute(): Promise<FeatureList> {
    const [plan, { version, overrides }] = await Promise.all([this.plan.current(), this.switches.decisions()]);
    const data = FEATURE_KEYS.map((key) => ({ key, description: FEATURES[key].description, enabled: isOn(key, plan, overrides), enabledByPlan: isOnByPlan(key, plan), decided: overrides[key] !== undefined }));
    return { version, plan, data };
  }
}
