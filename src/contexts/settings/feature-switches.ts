import type { Feature, Overrides, Plan } from './features.js';

/** What the tenant in hand pays for. A port, since it may follow from a subscription. */
export abstract class TenantPlan {
  abstract current(): Promise<Plan>;
}

export interface FeatureDecisions {
  /** 0 as long as nobody has decided anything. */
  readonly version: number;
  readonly overrides: Overrides;
}

/** Which features are on for the tenant in hand, from memory: it costs no query, and a toggle holds in every process within a second. */
export abstract class FeatureSwitches {
  abstract isOn(feature: Feature): Promise<boolean>;
  abstract decisions(): Promise<FeatureDecisions>;
}
