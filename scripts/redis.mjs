// Whether the Redis of REDIS_URL answers.
import { Problem } from './report.mjs';

/** Its version; a problem when it does not answer. */
export async function askRedis(address) {
  if (!/^rediss?:/.test(address) || !URL.canParse(address)) throw new Problem('REDIS_URL is not the address of a Redis: it needs redis://host:port');
  const { Redis } = await import('ioredis');
  const client = new Redis(address, { lazyConnect: true, enableReadyCheck: false, retryStrategy: () => null, connectTimeout: 3_000, maxRetriesPerRequest: 0 });
  let failure;
  client.on('error', (error) => (failure ??= error));
  try {
    await client.connect();
    return /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? 'of unknown version';
  } catch (error) {
    const { host, port } = client.options;
    throw new Problem(`no Redis can be used at ${host}:${port} (${failure?.code ?? failure?.message ?? error.message}): start it, correct REDIS_URL, or unset it to keep jobs in PostgreSQL`);
  } finally {
    client.disconnect();
  }
}
