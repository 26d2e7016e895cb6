/** What other contexts may know of settings: what the tenant has configured, which features are on, and what has changed of it. */
export { CustomFieldChanged, CustomFieldDefined, CustomFieldRemoved, CustomFieldRestored } from './custom-field-definition.events.js';
export { type FeatureDecisions, FeatureSwitches, TenantPlan } from './feature-switches.js';
export { FeatureToggled } from './features.events.js';
export type { Feature, Plan } from './features.js';
export { TenantProfile, type TenantProfileRow } from './tenant-profile.js';
export { SettingsChanged } from './tenant-settings.events.js';
