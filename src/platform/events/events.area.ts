import { describeArea } from '../auth/area.js';

/** Everybody may read the log, and sees in it what he may read elsewhere. */
export const eventsArea = describeArea({ name: 'events', actions: { read: 'Read the log of events, as far as it is about what one sees.', manage: 'Replay events.' }, grants: { manager: ['read'], agent: ['read'] } });
