import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { RescoreLeads } from './application/commands/rescore-leads.command.js';

const MOST = 1_000;

/** How promising those are who may buy: what was done with them counts within seconds of the start. */
export const seedScores: Seed = {
  name: 'scores',
  async fill({ as, execute }) {
    return (await as(DEMO_USERS.admin, 0, () => execute(RescoreLeads.of({ after: null, take: MOST }))))?.looked ?? 0;
  },
};
