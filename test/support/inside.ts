import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { makeLog } from '../../src/platform/logs/log.js';
import { type Caller, Work } from '../../src/platform/tenancy/work.js';

/** The application inside of the test's own process, without HTTP: for what has no address. */
export async function applicationInside(settings: Partial<Config> = {}) {
  const config = { ...readConfig({ NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL }), ...settings };
  return NestFactory.createApplicationContext(AppModule.for(config, makeLog(config)), { logger: false, abortOnError: false });
}

export const someone = (userId = randomUUID() as string): Caller => ({ userId, can: () => true });

/** In a tenant, as somebody. */
export const inTenant = <T>(tenantId: string, work: () => T, caller: Caller | undefined = someone()): T => Work.run({ tenantId, caller, correlationId: `test-${randomUUID()}` }, work);

export const ownerClient = async (): Promise<pg.Client> => {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  return client;
};

export const appClient = async (): Promise<pg.Client> => {
  const client = new pg.Client(process.env.TEST_APP_DATABASE_URL);
  await client.connect();
  return client;
};

