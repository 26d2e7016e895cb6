import { describeArea } from '../auth/area.js';

/** Everybody may read the log, and sees in it what he may read elsewhere. */
export const eventsArea = describeArea({ name: 'events', actions: ['read', 'manage'], grants: { manager: ['read'], agent: ['read'] } });
