import { describeArea } from '../auth/area.js';

/** One's own jobs need no permission: these are for those of others. */
export const jobsArea = describeArea({ name: 'jobs', actions: { read: "See the jobs of others, and what they brought about.", manage: 'Cancel the jobs of others, and try failed ones again.' }, scoped: true, grants: { manager: [], agent: [] } });
