import v8 from 'node:v8';
import { createApp } from './app.factory.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { Lifecycle } from './platform/health/lifecycle.js';
import { makeLog } from './platform/logs/log.js';
import { startTracing } from './platform/tracing/start-tracing.js';
import { Tracing } from './platform/tracing/tracing.js';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

async function main(): Promise<void> {
  // else the heap is let grow to four times what lives in it, and a worker through which a long file goes holds hundreds of MB of what is over
  v8.setFlagsFromString('--heap-growing-percent=40');
  const config = readConfig();
  const log = makeLog(config);
  await startTracing(config, log);
  const app = await createApp(config, log);
  await app.listen({ port: config.PORT, host: config.HOST });
  log.info({ address: await app.getUrl(), role: config.ROLE }, 'Rapport is ready');

  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    log.info('ending: no new work is taken');
    app.get(Lifecycle).drain();
    setTimeout(() => {
      log.error('what still runs has used up its time');
      process.exit(1);
    }, config.SHUTDOWN_GRACE_MS + config.SHUTDOWN_DELAY_MS).unref();
    await new Promise((resolve) => setTimeout(resolve, config.SHUTDOWN_DELAY_MS));
    await app.close();
    await Tracing.stop();
    log.info('ended');
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, () => void end());
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
