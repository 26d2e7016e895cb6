import { describeArea } from '../auth/area.js';

/** Whoever is signed in may search, and finds what he may read. */
export const searchArea = describeArea({ name: 'search', actions: { manage: 'Make anew what records are found by.' }, grants: { manager: [], agent: [] } });
