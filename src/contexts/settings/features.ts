import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { DomainError } from '../../kernel/domain-error.js';
import { same } from '../../kernel/same.js';
import { FeatureToggled } from './features.events.js';

export const PLANS = ['trial', 'starter', 'business', 'enterprise'] as const;
export type Plan = (typeof PLANS)[number];

interface FeatureDescription {
  readonly description: string;
  /** The plans in which it is on unless the tenant says otherwise. */
  readonly plans: readonly Plan[];
}

const feature = (description: string, ...plans: readonly Plan[]): FeatureDescription => ({ description, plans });

/** Everything that a tenant can turn on and off. */
export const FEATURES = {
  'lead-scoring': feature('Leads are scored by the tenant’s model.', 'trial', 'business', 'enterprise'),
  'assignment-rules': feature('New leads are given to agents by rules.', 'trial', 'business', 'enterprise'),
  'duplicate-detection': feature('A record that looks like another is refused until somebody has looked.', ...PLANS),
  imports: feature('Records are imported from CSV and XLSX.', ...PLANS),
  exports: feature('Lists are exported as CSV and XLSX.', ...PLANS),
  campaigns: feature('Mail to segments of contacts.', 'trial', 'business', 'enterprise'),
  sequences: feature('Series of mails and tasks that follow one another.', 'trial', 'enterprise'),
  'custom-reports': feature('Reports of the tenant’s own.', 'trial', 'business', 'enterprise'),
  'scheduled-reports': feature('Reports that are sent by themselves.', 'trial', 'business', 'enterprise'),
  webhooks: feature('Other systems are told of events.', 'trial', 'business', 'enterprise'),
  telephony: feature('Calls from within, with notes and recordings.', 'trial', 'business', 'enterprise'),
  commerce: feature('Quotes, orders and credit.', 'trial', 'business', 'enterprise'),
  workforce: feature('Working time and attendance.', 'trial', 'enterprise'),
  'social-listening': feature('What is said in public.', 'trial', 'enterprise'),
  'e-signatures': feature('Documents are signed electronically.', 'trial', 'enterprise'),
} as const satisfies Readonly<Record<string, FeatureDescription>>;

export type Feature = keyof typeof FEATURES;

export const FEATURE_KEYS = Object.keys(FEATURES) as Feature[];

/** What the tenant has decided by itself. */
export type Overrides = Readonly<Partial<Record<Feature, boolean>>>;

export const isOnByPlan = (key: Feature, plan: Plan): boolean => (FEATURES[key].plans as readonly Plan[]).includes(plan);

export const isOn = (key: Feature, plan: Plan, overrides: Overrides): boolean => overrides[key] ?? isOnByPlan(key, plan);

/** Which features a tenant has turned on or off against its plan. Only features that there are. */
export class FeatureSettings extends AggregateRoot {
  private overrides: Overrides;

  private constructor(readonly id: string) {
    super();
    this.overrides = {};
  }

  static untouched(id: string): FeatureSettings {
    return new FeatureSettings(id);
  }

  /** Announces each feature that is on and was off, or the other way round. */
  decide(overrides: Overrides, plan: Plan): void {
    const unknown = Object.keys(overrides).filter((key) => !FEATURE_KEYS.includes(key as Feature));
    if (unknown.length > 0) throw new DomainError('invalid', 'body_invalid', `There is no feature ${unknown.map((key) => JSON.stringify(key)).join(', ').slice(0, 200)}: GET /settings/features lists those that there are.`, unknown.map((key) => ({ pointer: `/features/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'unknown_feature', message: `is not a feature: there are ${FEATURE_KEYS.join(', ')}` })));
    const before = this.overrides;
    if (same(before, overrides)) return;
    this.overrides = overrides;
    for (const key of FEATURE_KEYS) {
      const enabled = isOn(key, plan, overrides);
      if (enabled !== isOn(key, plan, before)) this.record(new FeatureToggled(key, enabled));
    }
  }
}
