import { describeArea } from '../../platform/auth/area.js';

/** What a tenant configures for all of its people: seen by all of them, changed by administrators. */
export const settingsArea = describeArea({ name: 'settings', actions: { read: 'See what the tenant has configured, and which features are on.', write: 'Change what the tenant has configured, and decide which features are on.' }, about: ['settings', 'feature'], grants: { manager: ['read'], agent: ['read'] } });
