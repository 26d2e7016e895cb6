// A worker process of the built application, with planted workers, for tests that kill it: says "began ID" and "ended ID" on standard output.
import { Module } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '../../dist/src/app.factory.js';
import { AppModule } from '../../dist/src/app.module.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { JobWorker, Works } from '../../dist/src/platform/jobs/job-worker.js';
import { describeQueue } from '../../dist/src/platform/jobs/queue.js';
import { makeLog } from '../../dist/src/platform/logs/log.js';

const queue = describeQueue({ name: 'planted-mortal', concurrency: 2, attempts: 3, backoffMs: 50, timeLimitMs: 60_000 });

class MortalWorker extends JobWorker {
  async run({ ms, heeds }, { id, signal }) {
    console.log(`began ${id}`);
    if (process.env.PLANTED_HANG === 'true') await sleep(60_000, undefined, heeds ? { signal } : {});
    await sleep(ms);
    console.log(`ended ${id}`);
    return { by: process.pid };
  }
}
Works({ queue, name: 'mortal' })(MortalWorker);

class PlantedModule {}
Module({ providers: [MortalWorker] })(PlantedModule);

const config = readConfig();
const log = makeLog(config);
const product = AppModule.for(config, log);
const app = await createApp(config, log, { ...product, imports: [...product.imports, PlantedModule] });
await app.listen(config.PORT, config.HOST);
console.log('ready');
process.on('SIGTERM', async () => {
  await app.close();
  console.log('closed');
  process.exit(0);
});
