import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createApp } from '../../src/app.factory.js';
import { AppModule } from '../../src/app.module.js';
import { callerWithAllRights } from '../../src/platform/auth/caller.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { makeLog } from '../../src/platform/logs/log.js';
import { type Caller, Work } from '../../src/platform/tenancy/work.js';

const configOf = (settings: Partial<Config>): Config => ({ ...readConfig({ NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL, STORAGE_DIR: process.env.TEST_STORAGE_DIR, MAILBOX_DIR: process.env.TEST_MAILBOX_DIR }), ...settings });

/** The product, and what a test plants in it: that comes first, so that it takes the place of what the product has for the same. */
function productWith(config: Config, planted: readonly Type[]) {
  const product = AppModule.for(config, makeLog(config));
  return { ...product, imports: [...planted, ...product.imports] };
}

/** The application inside of the test's own process, without HTTP: for what has no address. */
export async function applicationInside(settings: Partial<Config> = {}, ...planted: Type[]) {
  return NestFactory.createApplicationContext(productWith(configOf(settings), planted), { logger: false, abortOnError: false });
}

/** The same with HTTP, on a free port. */
export async function serverInside(settings: Partial<Config> = {}, ...planted: Type[]): Promise<{ application: NestFastifyApplication; url: string }> {
  const config = configOf(settings);
  const application = await createApp(config, makeLog(config), productWith(config, planted));
  await application.listen(0, '127.0.0.1');
  return { application, url: await application.getUrl() };
}

export const someone = (userId = randomUUID() as string): Caller => callerWithAllRights(userId);

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

