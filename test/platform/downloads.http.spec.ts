import { describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Clock, SystemClock } from '../../src/kernel/clock.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { DiskObjectStore } from '../../src/platform/storage/disk.object-store.js';
import { DownloadLinks } from '../../src/platform/storage/download-links.js';
import { type LinkOptions, Storage } from '../../src/platform/storage/storage.js';
import { Work } from '../../src/platform/tenancy/work.js';
import { appUrl } from '../support/api.js';
import { expectProblem } from '../support/http.js';

/** The same secret and folder as the running application has. */
const config = readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PUBLIC_URL: appUrl });
const storageOf = (clock: Clock, secret = config.SECRET_KEY) => {
  const own = { ...config, SECRET_KEY: secret };
  return new Storage(new DiskObjectStore(process.env.TEST_STORAGE_DIR!, new DownloadLinks(own, clock)), clock, own, new Metrics());
};
const storage = storageOf(new SystemClock());
const tenantId = randomUUID();
const mine = <T>(work: () => Promise<T>) => Work.run({ tenantId, correlationId: 'test-downloads' }, work);

async function linkTo(content: string | Buffer, { key = `files/${randomUUID()}`, type = 'application/pdf', from = storage, ...options }: Partial<LinkOptions> & { key?: string; type?: string; from?: Storage } = {}): Promise<string> {
  await mine(() => storage.put(key, Readable.from([Buffer.from(content as string)]), { type }));
  return (await mine(() => from.link(key, { name: 'report.pdf', expiresInSeconds: 60, ...options }))).url;
}

describe('downloading by a link', () => {
  it('gives the file to anybody who has it, to be saved and not to be run', async () => {
    const content = randomBytes(300_000);
    const link = await linkTo(content, { name: 'Ünïcode "report".pdf' });
    expect(link.startsWith(`${appUrl}/api/v1/downloads?link=`)).toBe(true);
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '300000',
      'content-disposition': "attachment; filename=\"Unicode _report_.pdf\"; filename*=UTF-8''%C3%9Cn%C3%AFcode%20%22report%22.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[\da-f]{32}"$/),
      'last-modified': expect.stringMatching(/GMT$/),
    });
  });

  it.each([
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xhtml+xml', 'application/octet-stream'],
    ['text/javascript', 'application/octet-stream'],
    ['image/png', 'image/png'],
    ['text/csv; charset=utf-8', 'text/csv; charset=utf-8'],
  ])('tells %s as %s, and shows it only when that is harmless', async (type, told) => {
    const answer = await fetch(await linkTo('<script>alert(1)</script>', { type, show: true, name: 'x' }));
    expect(answer.headers.get('content-type')).toBe(told);
    expect(answer.headers.get('content-disposition')).toBe(type === 'image/png' ? 'inline; filename="x"' : 'attachment; filename="x"');
  });

  it('gives parts, so that a download that broke off can go on', async () => {
    const link = await linkTo('0123456789');
    const whole = await fetch(link);
    const etag = whole.headers.get('etag')!;
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await fetch(link, { headers: { range, ...more } });
      return [answer.status, answer.headers.get('content-range'), answer.headers.get('content-length'), await answer.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '3', '234']);
    expect(await part('bytes=7-')).toEqual([206, 'bytes 7-9/10', '3', '789']);
    expect(await part('bytes=-2')).toEqual([206, 'bytes 8-9/10', '2', '89']);
    expect(await part('bytes=5-', { 'if-range': etag })).toEqual([206, 'bytes 5-9/10', '5', '56789']);
    expect(await part('bytes=5-', { 'if-range': '"another"' })).toEqual([200, null, '10', '0123456789']);
    for (const odd of ['bytes=1-2,4-5', 'bytes=4-2', 'lines=1-2', 'bytes=x']) expect(await part(odd)).toEqual([200, null, '10', '0123456789']);
    const beyond = await fetch(link, { headers: { range: 'bytes=10-' } });
    expect(beyond.headers.get('content-range')).toBe('bytes */10');
    await expectProblem(beyond, 416, 'range_not_satisfiable');
  });

  it('gives the bytes as they are, packed for nobody', async () => {
    const answer = await fetch(await linkTo('x'.repeat(50_000), { type: 'text/plain' }), { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-length')).toBe('50000');
  });

  it('answers who has it already, and who only asks', async () => {
    const link = await linkTo('0123456789');
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
    const known = await fetch(link, { headers: { 'if-none-match': `W/"x", ${head.headers.get('etag')!}` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect((await fetch(link, { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('gives an empty file too', async () => {
    await mine(() => storage.put('empty', Readable.from([])));
    const { url } = await mine(() => storage.link('empty', { name: 'empty', expiresInSeconds: 60 }));
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '0', '']);
  });
});

describe('a link', () => {
  it('ends', async () => {
    class Past extends Clock {
      now(): Date {
        return new Date(Date.now() - 61_000);
      }
    }
    await expectProblem(await fetch(await linkTo('x', { from: storageOf(new Past()) })), 403, 'link_expired');
  });

  it('is not made, changed or moved to another file by anybody else', async () => {
    const link = await linkTo('x');
    const token = new URL(link).searchParams.get('link')!;
    const [text = '', signature = ''] = token.split('.');
    const [, ...rest] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [string, ...unknown[]];
    const other = Buffer.from(JSON.stringify([`${randomUUID()}/secret`, ...rest])).toString('base64url');
    const foreign = new URL(await linkTo('x', { from: storageOf(new SystemClock(), 'another-secret-of-thirty-two-characters') })).searchParams.get('link')!;
    for (const wrong of ['', '.', 'x', `${text}.`, `.${signature}`, text, `${text}.${signature}x`, `${text}x.${signature}`, `${other}.${signature}`, `${token}.${signature}`, foreign]) {
      await expectProblem(await fetch(`${appUrl}/api/v1/downloads?link=${encodeURIComponent(wrong)}`), 403, 'link_invalid');
    }
    await expectProblem(await fetch(`${appUrl}/api/v1/downloads`), 403, 'link_invalid');
    await expectProblem(await fetch(`${appUrl}/api/v1/downloads?link=a&link=b`), 403, 'link_invalid');
  });

  it('leads nowhere when its file is gone', async () => {
    const link = await linkTo('x', { key: 'files/gone' });
    await mine(() => storage.delete('files/gone'));
    await expectProblem(await fetch(link), 404, 'file_not_found');
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(404);
  });

  it('holds a week at the most', async () => {
    await mine(() => storage.put('long', Readable.from([])));
    const { expiresAt } = await mine(() => storage.link('long', { name: 'x', expiresInSeconds: 365 * 86_400 }));
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);
  });
});
