import { DEMO_TENANT, DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { ChangeTenantSettings } from './tenant-settings.commands.js';

/** Where the demo tenant sits, so that telephone numbers are read as they are dialled there. What somebody has configured stays. */
export const seedSettings: Seed = {
  name: 'settings',
  async fill({ as, execute }) {
    await as(DEMO_USERS.admin, 60, () => execute(ChangeTenantSettings.of({ id: DEMO_TENANT, how: 'adjust', wishes: { defaultCountry: 'DE' }, from: undefined, isFirst: true })));
    return 1;
  },
};
