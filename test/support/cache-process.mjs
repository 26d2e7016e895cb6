// A process of its own that remembers what it is told to: `{ tenantId, key, value }` in, what it knows then out.
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { AppModule } from '../../dist/src/app.module.js';
import { Cache } from '../../dist/src/platform/cache/cache.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { makeLog } from '../../dist/src/platform/logs/log.js';
import { Work } from '../../dist/src/platform/tenancy/work.js';

const config = readConfig();
const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog(config)), { logger: false });
const cache = app.get(Cache);
process.on('message', ({ tenantId, key, value }) => {
  void Work.run({ tenantId, correlationId: 'test-process' }, () => cache.remember(key, { seconds: 60, tags: ['all'] }, async () => value)).then((known) => process.send(known));
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
