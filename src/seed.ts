import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { seedActivities } from './contexts/activities/activities.seed.js';
import { seedDirectory } from './contexts/directory/directory.seed.js';
import { seedIdentity } from './contexts/identity/identity.seed.js';
import { seedNotes } from './contexts/notes/notes.seed.js';
import { seedAssigning } from './contexts/sales/assigning.seed.js';
import { seedConversion } from './contexts/sales/conversion.seed.js';
import { seedDeals } from './contexts/sales/deals.seed.js';
import { seedScores } from './contexts/sales/scores.seed.js';
import { seedSales } from './contexts/sales/sales.seed.js';
import { seedSettings } from './contexts/settings/settings.seed.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { Dispatcher } from './platform/dispatch/dispatcher.js';
import { makeLog } from './platform/logs/log.js';
import { seedingThrough } from './platform/seed/seed.js';

const SEEDS = [seedSettings, seedIdentity, seedDirectory, seedSales, seedAssigning, seedDeals, seedNotes, seedActivities, seedScores, seedConversion];

/** Fills the demo tenant. Once or ten times: it is the same afterwards. */
async function main(): Promise<void> {
  // its customers are made here, and no other system hears of them
  const config = { ...readConfig(), ROLE: 'api' as const, CUSTOMER_REGISTRY_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog({ ...config, LOG_LEVEL: 'fatal' })), { logger: false, abortOnError: false });
  const seeding = seedingThrough(app.get(Dispatcher));
  const counts: string[] = [];
  for (const seed of SEEDS) counts.push(`${await seed.fill(seeding)} ${seed.name}`);
  await app.close();
  console.log(`the demo tenant has ${counts.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
