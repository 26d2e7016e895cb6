import { describeArea } from '../auth/area.js';

/** One's own jobs need no permission: these are for those of others. */
export const jobsArea = describeArea({ name: 'jobs', actions: ['read', 'manage'], grants: { manager: [], agent: [] } });
