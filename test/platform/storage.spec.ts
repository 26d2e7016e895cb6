import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Clock, SystemClock } from '../../src/kernel/clock.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { Metrics } from '../../src/platform/metrics/metrics.js';
import { DiskObjectStore } from '../../src/platform/storage/disk.object-store.js';
import { ClearPassedWorker } from '../../src/platform/storage/clear-passed.worker.js';
import { dayOf, passingKey } from '../../src/platform/storage/passing-key.js';
import { Progress } from '../../src/platform/jobs/progress.js';
import { DownloadLinks } from '../../src/platform/storage/download-links.js';
import type { ObjectStore } from '../../src/platform/storage/object-store.js';
import { S3ObjectStore, type S3Options } from '../../src/platform/storage/s3.object-store.js';
import { PART_BYTES } from '../../src/platform/storage/s3-upload.js';
import { type PutOptions, Storage } from '../../src/platform/storage/storage.js';
import { StorageUnavailable } from '../../src/platform/storage/storage-refusals.js';
import { NoTenant, Work } from '../../src/platform/tenancy/work.js';
import { freePort } from '../support/programs.mjs';
import { S3Fault } from '../support/s3-signature.js';
import { type S3Server, startS3Server } from '../support/s3-server.js';

const config: Config = { ...readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', PUBLIC_URL: 'https://crm.example' }) };
const clock = new SystemClock();
const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');

/** A clock that can be moved. */
class OtherClock extends Clock {
  ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

interface Place {
  readonly store: ObjectStore;
  /** Whether anything but whole objects is left. */
  leftovers(): string[];
  remove(): Promise<void>;
}

function onDisk(): Place & { folder: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-storage-'));
  const drafts = path.join(folder, 'drafts');
  const list = () => {
    try {
      return readdirSync(drafts);
    } catch {
      return [];
    }
  };
  return { folder, store: new DiskObjectStore(folder, new DownloadLinks(config, clock)), leftovers: list, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

const s3Options = ({ bucket, region, endpoint, credentials }: S3Server): S3Options => ({ bucket, region, endpoint, credentials, pathStyle: true });

async function inBucket(): Promise<Place & { server: S3Server }> {
  const server = await startS3Server();
  const store = new S3ObjectStore(s3Options(server), clock);
  return {
    server,
    store,
    leftovers: () => [...server.uploads.keys()],
    remove: async () => {
      store.onApplicationShutdown();
      await server.stop();
    },
  };
}

/** A real service, where one is named: its bucket must be there, and is left as it was. */
function inRealBucket(): Place {
  const { TEST_S3_ENDPOINT: endpoint, TEST_S3_BUCKET: bucket = 'rapport-test', TEST_S3_REGION: region = 'us-east-1', TEST_S3_ACCESS_KEY_ID: accessKeyId = '', TEST_S3_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env;
  const store = new S3ObjectStore({ endpoint, bucket, region, pathStyle: true, credentials: { accessKeyId, secretAccessKey } }, clock);
  return { store, leftovers: () => [], remove: async () => store.onApplicationShutdown() };
}

const places: [string, () => Promise<Place> | Place][] = [['on a disk', onDisk], ['in a bucket', inBucket]];
if (process.env.TEST_S3_ENDPOINT) places.push(['in a bucket of a real service', inRealBucket]);

const streamOf = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
const failing = (...chunks: Buffer[]) =>
  Readable.from((async function* () {
    yield* chunks;
    throw new Error('the client has gone');
  })());

describe.each(places)('storage %s', (_where, begin) => {
  let place: Place;
  let storage: Storage;
  let tenantId: string;
  beforeAll(async () => {
    place = await begin();
    storage = new Storage(place.store, clock, config, new Metrics());
  });
  beforeEach(() => {
    tenantId = randomUUID();
  });
  afterEach(() => {
    expect(place.leftovers()).toEqual([]);
  });
  afterAll(() => place.remove());

  const as = <T>(tenant: string, work: () => Promise<T>) => Work.run({ tenantId: tenant, correlationId: 'test-storage' }, work);
  const mine = <T>(work: () => Promise<T>) => as(tenantId, work);
  const put = (key: string, content: Readable | string | Buffer, options?: PutOptions) => mine(() => storage.put(key, content instanceof Readable ? content : streamOf(content), options));
  const textOf = (key: string) => mine(async () => text((await storage.get(key)).content));

  describe('putting and getting', () => {
    it('gives back what was put, with its nature, its size and its checksum', async () => {
      const stored = await put('files/a.txt', streamOf('Hello, ', 'Wörld'), { type: 'text/plain; charset=utf-8', metadata: { name: 'Übersicht "2026".txt', owner: 'ada' } });
      expect(stored).toEqual({ key: 'files/a.txt', size: 13, sha256: sha256('Hello, Wörld'), etag: expect.stringMatching(/^"[\w-]+"$/) });
      const { content, ...details } = await mine(() => storage.get('files/a.txt'));
      expect(await text(content)).toBe('Hello, Wörld');
      expect(details).toMatchObject({ key: 'files/a.txt', size: 13, type: 'text/plain; charset=utf-8', metadata: { name: 'Übersicht "2026".txt', owner: 'ada' }, etag: stored.etag });
      expect(Math.abs(details.modifiedAt.getTime() - Date.now())).toBeLessThan(60_000);
      expect(await mine(() => storage.head('files/a.txt'))).toMatchObject({ size: 13, etag: stored.etag, type: 'text/plain; charset=utf-8', metadata: { owner: 'ada' } });
    });

    it('keeps what is empty', async () => {
      expect(await put('empty', Readable.from([]))).toMatchObject({ size: 0, sha256: sha256('') });
      expect(await textOf('empty')).toBe('');
      expect(await mine(() => storage.head('empty'))).toMatchObject({ size: 0, type: 'application/octet-stream', metadata: {} });
    });

    it.each([
      ['as large as a part', PART_BYTES],
      ['one byte more than a part', PART_BYTES + 1],
      ['of several parts', 3 * PART_BYTES + 12_345],
    ])('keeps what is %s', async (_what, size) => {
      const content = randomBytes(size);
      const stored = await put('large', Readable.from(content.toString('latin1').match(/[^]{1,70001}/g)!.map((chunk) => Buffer.from(chunk, 'latin1'))));
      expect(stored).toMatchObject({ size, sha256: sha256(content) });
      expect(sha256(await mine(async () => buffer((await storage.get('large')).content)))).toBe(stored.sha256);
    });

    it('replaces what was there, and whoever was reading reads on undisturbed', async () => {
      const before = await put('a', 'the first version');
      const reading = await mine(() => storage.get('a'));
      const after = await put('a', 'the second');
      expect(after.etag).not.toBe(before.etag);
      expect(await text(reading.content)).toBe('the first version');
      expect(await textOf('a')).toBe('the second');
    });

    it('replaces nothing where that is not wanted, and one of many wins', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, (_, i) => put('once', `number ${i}`, { ifAbsent: true })));
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => (reason as { code: string }).code)).toEqual(Array.from({ length: 4 }, () => 'already_exists'));
      expect(await textOf('once')).toBe(`number ${won}`);
      const large = Buffer.alloc(PART_BYTES + 1);
      await expect(put('once', large, { ifAbsent: true })).rejects.toMatchObject({ code: 'already_exists' });
    });

    it('can hold one key and others below it', async () => {
      await put('a', 'above');
      await put('a/b', 'below');
      expect([await textOf('a'), await textOf('a/b')]).toEqual(['above', 'below']);
      await mine(() => storage.delete('a'));
      expect(await textOf('a/b')).toBe('below');
    });
  });

  describe('reading a part', () => {
    const partOf = async (range: { first: number; last?: number } | { suffix: number }) => {
      const { content, range: got, size } = await mine(() => storage.get('digits', { range }));
      return [await text(content), got, size];
    };

    it('gives the bytes that were asked for, as far as they are there', async () => {
      await put('digits', '0123456789');
      expect(await partOf({ first: 2, last: 4 })).toEqual(['234', { first: 2, last: 4 }, 10]);
      expect(await partOf({ first: 7 })).toEqual(['789', { first: 7, last: 9 }, 10]);
      expect(await partOf({ first: 8, last: 99 })).toEqual(['89', { first: 8, last: 9 }, 10]);
      expect(await partOf({ suffix: 3 })).toEqual(['789', { first: 7, last: 9 }, 10]);
      expect(await partOf({ suffix: 99 })).toEqual(['0123456789', { first: 0, last: 9 }, 10]);
    });

    it('is refused where there is none', async () => {
      await put('digits', '0123456789');
      await expect(partOf({ first: 10 })).rejects.toMatchObject({ status: 416, size: 10 });
    });

    it('of another version than the one that was seen is refused', async () => {
      const { etag } = await put('digits', '0123456789');
      await mine(async () => (await storage.get('digits', { range: { first: 0 }, ifMatch: etag })).content.destroy());
      await put('digits', '9876543210');
      await expect(mine(() => storage.get('digits', { range: { first: 0 }, ifMatch: etag }))).rejects.toMatchObject({ code: 'file_changed' });
    });
  });

  describe('what is not there', () => {
    it('can not be read, has no facts, and no link', async () => {
      await expect(textOf('nothing')).rejects.toMatchObject({ kind: 'not-found', code: 'file_not_found' });
      expect(await mine(() => storage.head('nothing'))).toBeUndefined();
      expect(await mine(() => storage.head('nothing/below'))).toBeUndefined();
      await expect(mine(() => storage.link('nothing', { name: 'a', expiresInSeconds: 60 }))).rejects.toMatchObject({ code: 'file_not_found' });
    });

    it('can be deleted all the same', async () => {
      await put('a/b/c', 'x');
      await mine(() => storage.delete('a/b/c'));
      await mine(() => storage.delete('a/b/c'));
      expect(await mine(() => storage.head('a/b/c'))).toBeUndefined();
      expect(await mine(() => storage.list())).toEqual({ objects: [], nextCursor: null });
    });
  });

  describe('listing', () => {
    const KEYS = ['a', 'a-b', 'a.b', 'a/b', 'a/b/c', 'a/c', 'a0', 'ab/c', 'b/1', 'b/10', 'b/2'];
    const keysOf = async (prefix?: string, options?: { cursor?: string; take?: number }) => {
      const { objects, nextCursor } = await mine(() => storage.list(prefix, options));
      return [objects.map(({ key }) => key), nextCursor];
    };
    const fill = async () => {
      for (const key of KEYS.toReversed()) await put(key, key);
    };

    it('goes in the order of the keys, page by page', async () => {
      await fill();
      expect(await keysOf()).toEqual([KEYS, null]);
      for (const take of [1, 2, 3, 5]) {
        const seen: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const [keys, next] = (await keysOf('', { take, cursor })) as [string[], string | null];
          expect(keys.length).toBeLessThanOrEqual(take);
          seen.push(...keys);
          if (next === null) break;
          cursor = next;
        }
        expect(seen).toEqual(KEYS);
      }
    });

    it('keeps to what begins alike', async () => {
      await fill();
      for (const prefix of ['a', 'a/', 'a/b', 'b/1', 'b/', 'c']) expect(await keysOf(prefix)).toEqual([KEYS.filter((key) => key.startsWith(prefix)), null]);
      expect(await keysOf('a', { take: 2, cursor: 'a/b' })).toEqual([['a/b/c', 'a/c'], 'a/c']);
      expect(await keysOf('b/', { take: 2, cursor: 'a' })).toEqual([['b/1', 'b/10'], 'b/10']);
    });

    it('tells size, version and time of each', async () => {
      const { etag } = await put('one', 'four');
      expect(await mine(() => storage.list('one'))).toMatchObject({ objects: [{ key: 'one', size: 4, etag, modifiedAt: expect.anything() }] });
    });
  });

  describe('a tenant', () => {
    it('has keys of its own, whatever they are called', async () => {
      const theirs = randomUUID();
      await put('files/a', 'mine');
      await as(theirs, () => storage.put('files/a', streamOf('theirs')));
      await as(theirs, () => storage.put('files/b', streamOf('theirs too')));
      expect(await textOf('files/a')).toBe('mine');
      expect((await mine(() => storage.list())).objects.map(({ key }) => key)).toEqual(['files/a']);
      await expect(textOf('files/b')).rejects.toMatchObject({ code: 'file_not_found' });
      expect(await mine(() => storage.head('files/b'))).toBeUndefined();
      await expect(mine(() => storage.link('files/b', { name: 'b', expiresInSeconds: 60 }))).rejects.toMatchObject({ code: 'file_not_found' });
      await mine(() => storage.delete('files/b'));
      expect((await as(theirs, () => storage.list())).objects).toHaveLength(2);
    });

    it('gets by no key out of its own', async () => {
      const theirs = randomUUID();
      await as(theirs, () => storage.put('secret', streamOf('theirs')));
      const keys = [`../${theirs}/secret`, `a/../../${theirs}/secret`, `/${theirs}/secret`, `./secret`, '..', '.', '', '/', 'a//b', 'a/', '/a', `%2e%2e/${theirs}/secret`, `..\\${theirs}\\secret`, 'a\0b', 'a\nb', 'A', 'ä', 'a b', 'a~', '.hidden', 'a'.repeat(101), 'a/'.repeat(201)];
      for (const key of keys) {
        const refused = expect.objectContaining({ code: 'storage_key_invalid' });
        await expect(put(key, 'x')).rejects.toEqual(refused);
        await expect(mine(() => storage.get(key))).rejects.toEqual(refused);
        await expect(mine(() => storage.head(key))).rejects.toEqual(refused);
        await expect(mine(() => storage.delete(key))).rejects.toEqual(refused);
        await expect(mine(() => storage.link(key, { name: 'x', expiresInSeconds: 60 }))).rejects.toEqual(refused);
      }
      for (const prefix of ['../', `../${theirs}`, '/', '..', `../${theirs}/`]) await expect(mine(() => storage.list(prefix))).rejects.toMatchObject({ code: 'storage_key_invalid' });
      expect(await as(theirs, async () => text((await storage.get('secret')).content))).toBe('theirs');
    });

    it('gets by no cursor out of its own either', async () => {
      const before = '00000000-0000-7000-8000-000000000000';
      await as(before, () => storage.put('theirs', streamOf('x')));
      await put('mine', 'x');
      for (const cursor of ['', '../', `../${before}/`, '/', '\0']) expect((await mine(() => storage.list('', { cursor }))).objects.map(({ key }) => key)).toEqual(['mine']);
      await as(before, () => storage.delete('theirs'));
    });

    it('must be there, and be one', async () => {
      await expect(storage.put('a', streamOf('x'))).rejects.toThrow(NoTenant);
      await expect(storage.list()).rejects.toThrow(NoTenant);
      await expect(as('..', () => storage.put('a', streamOf('x')))).rejects.toThrow('a tenant whose id is none');
      await expect(as(`${tenantId}/`, () => storage.list())).rejects.toThrow('a tenant whose id is none');
    });
  });

  describe('a put that does not come to its end', () => {
    const expectUntouched = async () => {
      expect(await textOf('kept')).toBe('what was there');
      expect((await mine(() => storage.list())).objects.map(({ key }) => key)).toEqual(['kept']);
    };
    const chunk = Buffer.alloc(65_536, 'x');
    const endless = () =>
      Readable.from((async function* () {
        for (;;) yield chunk;
      })());

    beforeEach(async () => {
      await put('kept', 'what was there');
    });

    it.each([
      ['at once', []],
      ['early', [chunk]],
      ['late', Array.from({ length: (2 * PART_BYTES) / chunk.length + 3 }, () => chunk)],
    ])('since its source breaks off %s leaves everything as it was', async (_when, chunks) => {
      await expect(put('kept', failing(...chunks))).rejects.toThrow('the client has gone');
      await expect(put('new', failing(...chunks))).rejects.toThrow('the client has gone');
      await expectUntouched();
    });

    it('since there is too much of it is broken off there, and leaves everything as it was', async () => {
      for (const maxBytes of [100, 2 * PART_BYTES + 100]) {
        const source = endless();
        await expect(put('kept', source, { maxBytes })).rejects.toMatchObject({ kind: 'rule', code: 'file_too_large' });
        expect(source.destroyed).toBe(true);
      }
      await expectUntouched();
    });

    it('since nobody wants it any more leaves everything as it was', async () => {
      for (const source of [endless(), new Readable({ read() {} })]) {
        const cancel = new AbortController();
        setTimeout(() => cancel.abort(new Error('no longer wanted')), 150);
        await expect(put('kept', source, { signal: cancel.signal })).rejects.toThrow('no longer wanted');
        expect(source.destroyed).toBe(true);
      }
      await expectUntouched();
    });

    it('since it is not what was announced leaves everything as it was', async () => {
      await expect(put('kept', 'abc', { expected: { size: 4 } })).rejects.toMatchObject({ code: 'file_damaged' });
      await expect(put('kept', 'abc', { expected: { sha256: sha256('abd') } })).rejects.toMatchObject({ code: 'file_damaged' });
      await expect(put('kept', Buffer.alloc(PART_BYTES + 1), { expected: { size: PART_BYTES } })).rejects.toMatchObject({ code: 'file_damaged' });
      await expectUntouched();
      await put('kept', 'abc', { expected: { size: 3, sha256: sha256('abc') } });
    });

    it('lets go of its source even when it never began', async () => {
      for (const options of [{ type: 'no type' }, { metadata: { 'Not-Lower': 'x' } }, { metadata: { long: 'ü'.repeat(300) } }, { signal: AbortSignal.abort() }] as PutOptions[]) {
        const source = streamOf('x');
        await expect(put('kept', source, options)).rejects.toBeDefined();
        expect(source.destroyed).toBe(true);
      }
      await expectUntouched();
    });
  });

  it('takes no more from its source than it can pass on', async () => {
    let produced = 0;
    const source = new Readable({
      highWaterMark: 65_536,
      read() {
        produced += 65_536;
        this.push(produced > 40 * 1_048_576 ? null : Buffer.alloc(65_536));
      },
    });
    const { store } = place;
    const slow = new Storage(
      Object.assign(Object.create(store) as ObjectStore, {
        put: async (_key: string, content: Readable) => {
          content.once('readable', () => {});
          await sleep(200);
          throw new Error('stop here');
        },
      }),
      clock,
      config,
      new Metrics(),
    );
    await expect(mine(() => slow.put('a', source))).rejects.toThrow('stop here');
    expect(produced).toBeLessThan(1_048_576);
  });

  it('clears what was to be there for a while once its last day is over, and nothing else', async () => {
    const later = new OtherClock();
    const clear = () => new ClearPassedWorker(place.store, later).run({}, { id: 'x', attempt: 1, progress: new Progress(async () => {}), keptMs: 0, signal: new AbortController().signal });
    const noon = new Date(`${dayOf(new Date(Date.now() + 86_400_000))}T12:00:00Z`);
    const [passing, longer] = [passingKey('jobs/report', noon), passingKey('jobs/report', new Date(noon.getTime() + 86_400_000))];
    for (const key of [passing, longer, 'jobs/report']) await put(key, key);
    await as(randomUUID(), async () => {
      expect(await storage.head(passing)).toBeUndefined();
      await storage.put(passing, streamOf('of another'));
    });
    expect(await textOf(passing)).toBe(passing);
    expect(await mine(() => storage.list())).toMatchObject({ objects: [{ key: 'jobs/report' }] });
    later.ahead = Date.parse(`${dayOf(noon)}T23:59:59Z`) - Date.now();
    expect(await clear()).toEqual({ cleared: 0 });
    later.ahead += 2_000;
    expect(await clear()).toEqual({ cleared: 2 });
    expect(await mine(() => storage.head(passing))).toBeUndefined();
    for (const key of [longer, 'jobs/report']) expect(await textOf(key)).toBe(key);
    for (const key of ['passing:2026-13-1:a', 'passing:2026-11-21:../a', 'passing:2026-11-21:passing:2026-11-21:a', 'passing:2026-11-21:', 'passing/2026-11-21/a:']) await expect(put(key, 'x')).rejects.toMatchObject({ code: 'storage_key_invalid' });
  });

  it('tells whoever watches the process how long it took, and how it ended', async () => {
    const metrics = new Metrics();
    const watched = new Storage(place.store, clock, config, metrics);
    await mine(() => watched.put('a', streamOf('x')));
    await expect(mine(() => watched.put('a', streamOf('y'), { ifAbsent: true }))).rejects.toMatchObject({ code: 'already_exists' });
    const text = await metrics.text();
    for (const outcome of ['done', 'refused']) expect(text).toContain(`rapport_storage_duration_seconds_count{technology="${place.store.technology}",operation="put",outcome="${outcome}"} 1`);
    expect(text).not.toContain(tenantId);
  });

  it('makes no link that holds for longer than a week', async () => {
    await put('a', 'x');
    const { expiresAt } = await mine(() => storage.link('a', { name: 'a', expiresInSeconds: 30 * 86_400 }));
    const daysLeft = (expiresAt.getTime() - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(6.9);
    expect(daysLeft).toBeLessThanOrEqual(7);
  });

  it('can be asked whether it can be written', async () => {
    await storage.ping();
    expect((await mine(() => storage.list())).objects).toEqual([]);
  });
});

describe('storage on a disk', () => {
  const place = onDisk();
  const storage = new Storage(place.store, clock, config, new Metrics());
  const tenantId = randomUUID();
  const mine = <T>(work: () => Promise<T>) => Work.run({ tenantId, correlationId: 'test-storage' }, work);
  afterAll(() => place.remove());

  it('shows nothing of an object before all of it is there', async () => {
    const source = new Readable({ read() {} });
    const putting = mine(() => storage.put('slow', source));
    source.push('the beginning');
    await sleep(50);
    expect(place.leftovers()).toHaveLength(1);
    expect(await mine(() => storage.head('slow'))).toBeUndefined();
    expect((await mine(() => storage.list())).objects).toEqual([]);
    source.push(null);
    await putting;
    expect(place.leftovers()).toEqual([]);
  });

  it('clears away what a crash left behind, and nothing that is still being written', async () => {
    const drafts = path.join(place.folder, 'drafts');
    await mkdir(drafts, { recursive: true });
    for (const [name, hours] of [['old', 25], ['young', 23]] as const) {
      writeFileSync(path.join(drafts, name), 'x');
      utimesSync(path.join(drafts, name), new Date(), new Date(Date.now() - hours * 3_600_000));
    }
    await (place.store as DiskObjectStore).onApplicationBootstrap();
    expect(place.leftovers()).toEqual(['young']);
    rmSync(path.join(drafts, 'young'));
  });

  it('holds up when folders come and go at the same moment', async () => {
    const work = Array.from({ length: 40 }, async (_, i) => {
      for (let round = 0; round < 5; round++) {
        await mine(() => storage.put(`busy/${i % 4}/n${i}`, streamOf('x')));
        await mine(() => storage.delete(`busy/${i % 4}/n${i}`));
      }
    });
    await Promise.all(work);
    expect((await mine(() => storage.list('busy'))).objects).toEqual([]);
  });

  it('is readable for nobody else on the machine', async () => {
    await mine(() => storage.put('private', streamOf('x')));
    expect(statSync(path.join(place.folder, 'objects', tenantId, 'private~')).mode & 0o077).toBe(0);
  });

  it('does not take a damaged file for an object', async () => {
    await mine(() => storage.put('damaged', streamOf('some content')));
    writeFileSync(path.join(place.folder, 'objects', tenantId, 'damaged~'), 'some cont');
    await expect(mine(() => storage.get('damaged'))).rejects.toThrow('not one of ours, or damaged');
  });

  it('that can not be written says so as something that may pass', async () => {
    const elsewhere = onDisk();
    writeFileSync(path.join(elsewhere.folder, 'drafts'), 'a file where a folder should be');
    await expect(elsewhere.store.ping()).rejects.toThrow('EEXIST');
    rmSync(path.join(elsewhere.folder, 'drafts'));
    if (process.getuid!() !== 0) {
      await chmod(elsewhere.folder, 0o500);
      await expect(mine(() => new Storage(elsewhere.store, clock, config, new Metrics()).put('a', streamOf('x')))).rejects.toThrow(StorageUnavailable);
      await chmod(elsewhere.folder, 0o700);
    }
    await elsewhere.remove();
  });
});

describe('storage in a bucket', () => {
  let server: S3Server;
  let store: S3ObjectStore;
  let storage: Storage;
  let tenantId: string;
  beforeAll(async () => {
    server = await startS3Server();
    store = new S3ObjectStore(s3Options(server), clock);
    storage = new Storage(store, clock, config, new Metrics());
  });
  beforeEach(() => {
    tenantId = randomUUID();
    server.interfere = undefined;
    server.asked.length = 0;
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await server.stop();
  });
  const mine = <T>(work: () => Promise<T>) => Work.run({ tenantId, correlationId: 'test-storage' }, work);
  const large = () => Readable.from((function* () {
    for (let i = 0; i < 3; i++) yield Buffer.alloc(PART_BYTES, i);
  })());
  const slowDown = new S3Fault(503, 'SlowDown', 'Please reduce your request rate.');
  const denied = new S3Fault(403, 'AccessDenied', 'Access Denied');

  it('sends what is small in one request, and what is large in parts', async () => {
    await mine(() => storage.put('small', streamOf('x')));
    expect(server.asked.splice(0)).toEqual(['PutObject']);
    await mine(() => storage.put('large', large()));
    expect(server.asked.toSorted()).toEqual(['CompleteMultipartUpload', 'CreateMultipartUpload', 'UploadPart', 'UploadPart', 'UploadPart']);
    expect(server.objects.get(`${tenantId}/large`)).toMatchObject({ size: 3 * PART_BYTES, etag: expect.stringMatching(/-3"$/) });
  });

  it('tries again what the service could not do at the moment', async () => {
    server.interfere = (_operation, _key, attempt) => (attempt === 1 ? slowDown : undefined);
    await mine(() => storage.put('small', streamOf('x')));
    await mine(() => storage.put('large', large()));
    expect(await mine(async () => text((await storage.get('small')).content))).toBe('x');
    expect((await mine(() => storage.list())).objects).toHaveLength(2);
  });

  it.each(['CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload'])('leaves no parts behind when %s fails, and says whether it may pass', async (failing) => {
    server.interfere = (operation) => (operation === failing ? slowDown : undefined);
    const source = large();
    await expect(mine(() => storage.put('large', source))).rejects.toThrow(StorageUnavailable);
    expect(source.destroyed).toBe(true);
    server.interfere = (operation) => (operation === failing ? denied : undefined);
    await expect(mine(() => storage.put('large', large()))).rejects.toThrow('the S3 service refuses: 403 AccessDenied');
    expect([...server.uploads.keys(), ...server.objects.keys()].filter((key) => key.includes(tenantId))).toEqual([]);
    expect(server.uploads.size).toBe(0);
  });

  it('does not wait for a slow source when a part has failed already', async () => {
    server.interfere = (operation) => (operation === 'UploadPart' ? denied : undefined);
    const source = new Readable({ read() {} });
    for (let i = 0; i < 2; i++) source.push(Buffer.alloc(PART_BYTES));
    source.push('and then nothing for a long time');
    await expect(mine(() => storage.put('large', source))).rejects.toThrow('403 AccessDenied');
    expect(source.destroyed).toBe(true);
  });

  it('breaks off a read whose connection is lost, and does not take half for the whole', async () => {
    await mine(() => storage.put('large', large()));
    server.interfere = (operation) => (operation === 'GetObject' ? 'half' : undefined);
    const { content } = await mine(() => storage.get('large'));
    await expect(buffer(content)).rejects.toThrow('aborted');
  });

  it('that is not there says so as something that may pass', async () => {
    const away = new S3ObjectStore({ ...s3Options(server), endpoint: `http://127.0.0.1:${await freePort()}` }, clock);
    const there = new Storage(away, clock, config, new Metrics());
    await expect(mine(() => there.put('a', streamOf('x')))).rejects.toThrow(StorageUnavailable);
    await expect(mine(() => there.head('a'))).rejects.toThrow(StorageUnavailable);
    await expect(away.ping()).rejects.toThrow(StorageUnavailable);
    away.onApplicationShutdown();
  });

  it('is not let in with a wrong secret, into another region or another bucket', async () => {
    for (const wrong of [{ credentials: { ...server.credentials, secretAccessKey: 'guessed' } }, { region: 'us-west-1' }, { bucket: 'another' }]) {
      const other = new S3ObjectStore({ ...s3Options(server), ...wrong }, clock);
      await expect(other.ping()).rejects.toThrow(/the S3 service refuses: 40[034]/);
      await expect(other.head('a')).rejects.toThrow(/the S3 service refuses|UnknownError/).catch(() => {}); // an answer without a body can't say which
      other.onApplicationShutdown();
    }
  });

  describe('a link', () => {
    it('leads to the bucket itself, under the public address, and is read without any sign-in', async () => {
      await mine(() => storage.put('report', streamOf('numbers'), { type: 'text/html' }));
      const { url, expiresAt } = await mine(() => storage.link('report', { name: 'Übersicht.html', expiresInSeconds: 60, show: true }));
      expect(new URL(url).origin).toBe(server.endpoint);
      const answer = await fetch(url);
      expect(await answer.text()).toBe('numbers');
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toBe("attachment; filename=\"Ubersicht.html\"; filename*=UTF-8''%C3%9Cbersicht.html");
      expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
      const elsewhere = new S3ObjectStore({ ...s3Options(server), publicEndpoint: 'https://files.example' }, clock);
      expect(await elsewhere.link(`${tenantId}/report`, { type: 'text/plain', disposition: 'attachment', expiresAt })).toMatch(/^https:\/\/files\.example\/rapport-test\//);
      elsewhere.onApplicationShutdown();
    });

    it('ends, and can not be changed', async () => {
      await mine(() => storage.put('report', streamOf('numbers')));
      await mine(() => storage.put('other', streamOf('secret')));
      const past = new OtherClock();
      past.ahead = -120_000;
      const { url: ended } = await mine(() => new Storage(new S3ObjectStore(s3Options(server), past), past, config, new Metrics()).link('report', { name: 'a', expiresInSeconds: 60 }));
      expect((await fetch(ended)).status).toBe(403);
      const { url } = await mine(() => storage.link('report', { name: 'a', expiresInSeconds: 60 }));
      expect((await fetch(url)).status).toBe(200);
      for (const changed of [url.replace('report', 'other'), url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600'), url.replace('attachment', 'inline')]) expect((await fetch(changed)).status).toBe(403);
      expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    });
  });
});
