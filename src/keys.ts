import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { SigningKeys } from './platform/auth/signing-keys.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { makeLog } from './platform/logs/log.js';

/** Lists the keys that access tokens are signed with, makes a new one, or gives up all that there are. */
async function main([wish]: readonly string[]): Promise<void> {
  const config = { ...readConfig(), ROLE: 'api' as const };
  const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog({ ...config, LOG_LEVEL: 'error' })), { logger: false, abortOnError: false });
  const keys = app.get(SigningKeys);
  if (wish === 'rotate') await keys.rotate();
  if (wish === 'revoke') await keys.revoke();
  for (const { kid, signsFrom, signs } of keys.list()) console.log(`${kid}  from ${signsFrom}${signs ? '  signs' : ''}`);
  await app.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
