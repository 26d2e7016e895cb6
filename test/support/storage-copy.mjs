// Puts a large file and gets it back, in a process of its own whose memory is nobody else's: `node storage-copy.mjs BYTES`. Tells what it saw as JSON.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '../../dist/src/kernel/clock.js';
import { readConfig } from '../../dist/src/platform/config/config.js';
import { DiskObjectStore } from '../../dist/src/platform/storage/disk.object-store.js';
import { Metrics } from '../../dist/src/platform/metrics/metrics.js';
import { S3ObjectStore } from '../../dist/src/platform/storage/s3.object-store.js';
import { s3OptionsOf } from '../../dist/src/platform/storage/storage.module.js';
import { Storage } from '../../dist/src/platform/storage/storage.js';
import { Work } from '../../dist/src/platform/tenancy/work.js';

const BYTES = Number(process.argv[2]);
const CHUNK = 65_536;
const clock = new SystemClock();
const config = readConfig({ ...process.env, NODE_ENV: 'test', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
const s3 = s3OptionsOf(config);
const storage = new Storage(s3 ? new S3ObjectStore(s3, clock) : new DiskObjectStore(config.STORAGE_DIR), clock, config, new Metrics());

function* chunks(bytes) {
  for (let at = 0; at < bytes; at += CHUNK) yield Buffer.alloc(Math.min(CHUNK, bytes - at), at % 251);
}

async function copy(key, bytes) {
  const { sha256, size } = await storage.put(key, Readable.from(chunks(bytes)));
  const hash = createHash('sha256');
  const { content } = await storage.get(key);
  for await (const chunk of content) hash.update(chunk);
  return { size, intact: hash.digest('hex') === sha256 };
}

/** Reads a little of it, then nothing, while it would like to give more. */
async function stall(key) {
  const { content } = await storage.get(key);
  content.once('readable', () => content.read(1));
  await once(content, 'readable');
  await sleep(700);
  content.destroy();
}

await Work.run({ tenantId: '01930b6e-6c00-7000-8000-0000000000de', correlationId: 'storage-copy' }, async () => {
  await copy('warm-up', 4 * CHUNK);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5);
  const copied = await copy('large', BYTES);
  await stall('large');
  clearInterval(timer);
  await storage.delete('large');
  console.log(JSON.stringify({ ...copied, grownBy: peak - before, before }));
});
process.exit(0);
