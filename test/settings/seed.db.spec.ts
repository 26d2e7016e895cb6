import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { TenantProfile } from '../../src/contexts/settings/index.js';
import { seedSettings } from '../../src/contexts/settings/settings.seed.js';
import { ChangeTenantSettings } from '../../src/contexts/settings/tenant-settings.commands.js';
import { DEMO_TENANT } from '../../src/platform/auth/demo.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { seedingThrough } from '../../src/platform/seed/seed.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { applicationInside, inTenant } from '../support/inside.js';

let database: FreshDatabase;
let application: INestApplicationContext;
beforeAll(async () => {
  database = await freshDatabase();
  application = await applicationInside({ APP_DATABASE_URL: database.app });
  await application.init();
}, 60_000);
afterAll(async () => {
  await application.close();
  await database.drop();
});

describe('filling the demo tenant', () => {
  it('says where it sits, so that numbers of its country are read as they are dialled, and leaves what somebody has configured', async () => {
    const dispatcher = application.get(Dispatcher);
    const country = () => inTenant(DEMO_TENANT, async () => (await application.get(TenantProfile).current()).defaultCountry);
    expect(await country()).toBeNull();
    await seedSettings.fill(seedingThrough(dispatcher));
    expect(await country()).toBe('DE');
    await inTenant(DEMO_TENANT, () => dispatcher.execute(ChangeTenantSettings.of({ id: DEMO_TENANT, how: 'adjust', wishes: { defaultCountry: 'DK' }, from: undefined, isFirst: false })));
    await seedSettings.fill(seedingThrough(dispatcher));
    expect(await country()).toBe('DK');
  });
});
