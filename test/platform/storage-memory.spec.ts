import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../support/programs.mjs';
import { startS3Server } from '../support/s3-server.js';

const MEGABYTE = 1_048_576;
const BYTES = 300 * MEGABYTE + 1;

interface Copied {
  readonly size: number;
  readonly intact: boolean;
  readonly grownBy: number;
}

/** With a small young generation garbage goes at once, so that what is left is what we hold. */
async function copyIn(settings: Record<string, string>): Promise<Copied> {
  const child = spawn(process.execPath, ['--expose-gc', '--max-semi-space-size=1', path.join(root, 'test/support/storage-copy.mjs'), String(BYTES)], { env: { PATH: process.env.PATH, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number]>]);
    expect(code).toBe(0);
    return JSON.parse(printed) as Copied;
  } finally {
    child.kill('SIGKILL');
  }
}

describe('a file of 300 MB', () => {
  it('goes to a disk and back through a process that holds no more than a few pieces of it', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-copy-'));
    try {
      const { grownBy, ...copied } = await copyIn({ STORAGE_DIR: folder });
      expect(copied).toMatchObject({ size: BYTES, intact: true });
      expect(grownBy / MEGABYTE).toBeLessThan(64);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it('goes to a bucket and back through a process that holds no more than a few parts of it', async () => {
    const server = await startS3Server();
    try {
      const { grownBy, ...copied } = await copyIn({ S3_BUCKET: server.bucket, S3_ENDPOINT: server.endpoint, S3_REGION: server.region, S3_ACCESS_KEY_ID: server.credentials.accessKeyId, S3_SECRET_ACCESS_KEY: server.credentials.secretAccessKey });
      expect(copied).toMatchObject({ size: BYTES, intact: true });
      expect(grownBy / MEGABYTE).toBeLessThan(128);
      expect(server.objects.size).toBe(1);
    } finally {
      await server.stop();
    }
  }, 120_000);
});
