import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { root } from '../support/programs.mjs';
import { S3Fault } from '../support/s3-signature.js';
import { type S3Server, startS3Server } from '../support/s3-server.js';

let server: S3Server;
beforeEach(async () => {
  server = await startS3Server({ made: false });
});
afterEach(() => server.stop());

async function makeBucket(settings: Record<string, string> = {}): Promise<{ code: number; said: string }> {
  const { endpoint, bucket, region, credentials } = server;
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SECRET_KEY: 'a-secret-of-thirty-two-characters', S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region, S3_ACCESS_KEY_ID: credentials.accessKeyId, S3_SECRET_ACCESS_KEY: credentials.secretAccessKey, ...settings };
  const program = spawn(process.execPath, [path.join(root, 'dist/src/platform/storage/make-bucket.js')], { env, timeout: 20_000 });
  const ended = new Promise<number>((resolve) => program.once('close', (code) => resolve(code ?? -1)));
  const [out, error] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { code: await ended, said: out + error };
}

describe('making the bucket', () => {
  it('makes it once, and has it forget uploads that broke off', async () => {
    expect(await makeBucket()).toEqual({ code: 0, said: 'the bucket rapport-test is made\n' });
    for (const part of ['<Status>Enabled</Status>', '<Filter><Prefix></Prefix></Filter>', '<AbortIncompleteMultipartUpload><DaysAfterInitiation>2</DaysAfterInitiation></AbortIncompleteMultipartUpload>']) expect(server.lifecycle).toContain(part);
    expect(await makeBucket()).toEqual({ code: 0, said: 'the bucket rapport-test is there\n' });
  });

  it('goes on without the rule where the service knows none', async () => {
    server.interfere = (operation) => (operation === 'PutBucketLifecycleConfiguration' ? new S3Fault(501, 'NotImplemented', 'not here') : undefined);
    expect(await makeBucket()).toEqual({ code: 0, said: 'the bucket rapport-test is made\nuploads that break off must be cleared away by hand: the service knows no such rule (NotImplemented)\n' });
  });

  it('fails with one line when it can not', async () => {
    expect(await makeBucket({ S3_SECRET_ACCESS_KEY: 'wrong' })).toMatchObject({ code: 1, said: expect.stringMatching(/^make-bucket: [^\n]+\n$/) });
    expect(await makeBucket({ S3_BUCKET: '', STORAGE_DIR: '/srv' })).toEqual({ code: 1, said: 'make-bucket: S3_BUCKET is not set: it names the bucket\n' });
    expect(server.asked).not.toContain('PutBucketLifecycleConfiguration');
  });
});
