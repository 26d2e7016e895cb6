import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { newId } from './kernel/id.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { makeLog } from './platform/logs/log.js';
import { isRight, SearchUpkeep } from './platform/search/search-upkeep.js';
import { Work } from './platform/tenancy/work.js';

/** Makes anew what records are found by, or holds it against them; in one tenant or in all. */
async function main([wish, tenant]: readonly string[]): Promise<boolean> {
  const config = { ...readConfig(), ROLE: 'api' as const };
  const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog({ ...config, LOG_LEVEL: 'error' })), { logger: false, abortOnError: false });
  const upkeep = app.get(SearchUpkeep);
  const tenants = tenant === undefined ? await upkeep.tenants() : [tenant];
  let right = true;
  for (const tenantId of tenants) {
    await Work.run({ tenantId, correlationId: newId() }, async () => {
      if (wish === 'rebuild') {
        console.log(`${tenantId}: ${await upkeep.rebuild()} records can be found`);
        return;
      }
      for (const checked of await upkeep.check()) {
        const { kind, compared, missing, surplus, outdated, examples } = checked;
        const found = isRight(checked) ? 'right' : `${missing} missing, ${outdated} outdated, ${surplus} that are no longer there; such as ${examples.slice(0, 3).join(', ')}`;
        if (compared > 0) console.log(`${tenantId}: ${kind}, ${compared} compared: ${found}`);
        right &&= isRight(checked);
      }
    });
  }
  if (tenants.length === 0) console.log('no tenant has anything that could be found');
  await app.close();
  return right;
}

main(process.argv.slice(2))
  .then((right) => process.exit(right ? 0 : 1))
  .catch((error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  });
