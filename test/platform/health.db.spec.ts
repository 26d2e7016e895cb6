import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { HealthIndicatorFunction } from '@nestjs/terminus';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Config } from '../../src/platform/config/config.js';
import { Checks } from '../../src/platform/health/checks.js';
import { applicationInside } from '../support/inside.js';
import { startMailServer, stopMailServers } from '../support/mail-server.js';
import { freePort } from '../support/programs.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-health-'));
writeFileSync(path.join(folder, 'file'), 'where a folder should be');
const applications: INestApplicationContext[] = [];
afterEach(async () => {
  for (const application of applications.splice(0)) await application.close();
  await stopMailServers();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function checksOf(settings: Partial<Config>): Promise<Checks> {
  const application = await applicationInside(settings);
  applications.push(application);
  return application.get(Checks);
}
const outcomeOf = async (checks: HealthIndicatorFunction[]) => Object.assign({}, ...(await Promise.all(checks.map((check) => (check as () => Promise<object>)())))) as Record<string, Record<string, unknown>>;
const bucket = async (): Promise<Partial<Config>> => ({ S3_BUCKET: 'files', S3_ENDPOINT: `http://127.0.0.1:${await freePort()}`, S3_PATH_STYLE: true, S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' });

describe('the storage', () => {
  it('is well when it can be written', async () => {
    const { storage } = await outcomeOf((await checksOf({})).ready());
    expect(storage).toEqual({ status: 'up', technology: 'disk', ms: expect.any(Number) });
  });

  it("takes the process out of service when it is this machine's disk and can not be written", async () => {
    const checks = await checksOf({ STORAGE_DIR: path.join(folder, 'file', 'below') });
    const down = { status: 'down', technology: 'disk', message: 'can not be reached' };
    expect((await outcomeOf(checks.ready())).storage).toMatchObject(down);
    expect((await outcomeOf(checks.all())).storage).toMatchObject(down);
  });

  it('is reported, and takes no process out of service, when it is a service that all of them share', async () => {
    const checks = await checksOf(await bucket());
    expect((await outcomeOf(checks.ready())).storage).toMatchObject({ status: 'up', technology: 's3', warning: 'can not be reached' });
    expect((await outcomeOf(checks.all())).storage).toMatchObject({ status: 'down', technology: 's3', message: 'can not be reached' });
  });
});

describe('mail', () => {
  const mailOf = async (settings: Partial<Config>) => (await outcomeOf((await checksOf(settings)).all())).mail;

  it('is not asked for by readiness: the rest goes on without', async () => {
    expect(Object.keys(await outcomeOf((await checksOf({})).ready()))).not.toContain('mail');
  });

  it('is well when the mail server lets us in', async () => {
    const { port } = await startMailServer();
    expect(await mailOf({ SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_TLS: 'off' })).toEqual({ status: 'up', transport: 'smtp', ms: expect.any(Number) });
    expect(await mailOf({})).toMatchObject({ status: 'up', transport: 'mailbox' });
  });

  it('warns when it can not go out', async () => {
    const warned = { status: 'up', warning: 'can not be reached' };
    expect(await mailOf({ SMTP_URL: `smtp://127.0.0.1:${await freePort()}` })).toMatchObject({ ...warned, transport: 'smtp' });
    expect(await mailOf({ production: true })).toMatchObject({ ...warned, transport: 'none' });
  });

  it('is not asked anew at every probe', async () => {
    const server = await startMailServer();
    const checks = await checksOf({ SMTP_URL: `smtp://127.0.0.1:${server.port}`, SMTP_TLS: 'off' });
    await Promise.all(Array.from({ length: 5 }, () => outcomeOf(checks.all())));
    await outcomeOf(checks.all());
    expect(server.connections).toBe(1);
  });
});
