import { describeArea } from '../../../../platform/auth/area.js';

/** What makes a lead promising: seen by all, since it explains their scores, and decided by administrators. */
export const scoringArea = describeArea({ name: 'lead-scoring', actions: { read: 'See what makes a lead promising.', write: 'Decide what makes a lead promising.' }, about: ['score model'], grants: { manager: ['read'], agent: ['read'] } });
