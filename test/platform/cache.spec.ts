import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { sql } from 'kysely';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Note } from '../../src/contexts/notes/note.js';
import { newId } from '../../src/kernel/id.js';
import { Broadcast } from '../../src/platform/broadcast/broadcast.js';
import { Cache } from '../../src/platform/cache/cache.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { Records } from '../../src/platform/persistence/records.js';
import { UnitOfWork } from '../../src/platform/persistence/unit-of-work.js';
import { NoTenant, Work } from '../../src/platform/tenancy/work.js';
import { applicationInside, inTenant } from '../support/inside.js';
import { root, startRedis } from '../support/programs.mjs';
import { startProxy } from '../support/proxy.js';

const DATABASE = process.env.TEST_APP_DATABASE_URL!;
const backends: readonly (readonly [string, string | undefined])[] = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL] as const] : [])];
const MINUTE = { seconds: 60 };

const applications: INestApplicationContext[] = [];
afterEach(async () => {
  for (const application of applications.splice(0)) await application.close();
});

async function start(settings: Parameters<typeof applicationInside>[0] = {}) {
  const application = await applicationInside(settings);
  applications.push(application);
  await application.init();
  return { cache: application.get(Cache), broadcast: application.get(Broadcast), unitOfWork: application.get(UnitOfWork), reads: application.get(Reads), records: application.get(Records) };
}
type Started = Awaited<ReturnType<typeof start>>;

async function until(isSo: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (const giveUp = Date.now() + ms; ; await sleep(20)) {
    if (await isSo()) return;
    if (Date.now() > giveUp) throw new Error('it does not come about');
  }
}

/** Something that is read, changes, and tells how often it was read. */
function source(value: number) {
  const made = { value, times: 0 };
  return Object.assign(made, { make: async () => ((made.times += 1), made.value) });
}

describe.each(backends)('what is remembered, with messages by %s', (_backend, REDIS_URL) => {
  it('is made once for all who ask at the same time, and not again until it is forgotten', async () => {
    const { cache } = await start({ REDIS_URL });
    const prices = source(1);
    const ask = () => cache.remember('prices', MINUTE, prices.make);
    await inTenant(randomUUID(), async () => {
      expect(await Promise.all(Array.from({ length: 20 }, ask))).toEqual(Array.from({ length: 20 }, () => 1));
      prices.value = 2;
      expect([await ask(), prices.times]).toEqual([1, 1]);
      await cache.forget('prices');
      expect([await ask(), prices.times]).toEqual([2, 2]);
    });
  });

  it('is forgotten by key or by tag, in every process', async () => {
    const processes = [await start({ REDIS_URL }), await start({ REDIS_URL })];
    const tenantId = randomUUID();
    const prices = source(1);
    const ask = ({ cache }: Started, key: string) => inTenant(tenantId, () => cache.remember(key, { ...MINUTE, tags: ['list'] }, prices.make));
    for (const name of ['a', 'list']) {
      for (const process of processes) for (const key of ['a', 'b']) expect(await ask(process, key)).toBe(prices.value);
      prices.value++;
      await inTenant(tenantId, () => processes[0]!.cache.forget(name));
      await until(async () => (await ask(processes[1]!, 'a')) === prices.value);
      expect(await ask(processes[1]!, 'b')).toBe(name === 'list' ? prices.value : prices.value - 1);
      await inTenant(tenantId, () => processes[0]!.cache.forget('list'));
      await until(async () => (await ask(processes[1]!, 'b')) === prices.value);
    }
  });

  it('is forgotten in a process of the operating system too', async () => {
    const child = fork(`${root}/test/support/cache-process.mjs`, { env: { PATH: process.env.PATH, NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: DATABASE, ...(REDIS_URL && { REDIS_URL }) }, execArgv: [] });
    const told = async () => (await once(child, 'message'))[0] as unknown;
    try {
      expect(await told()).toBe('ready');
      const { cache } = await start({ REDIS_URL });
      const tenantId = randomUUID();
      const ask = async (value: number) => (child.send({ tenantId, key: 'prices', value }), told());
      expect(await ask(1)).toBe(1);
      expect(await ask(2)).toBe(1);
      await inTenant(tenantId, () => cache.forget('all'));
      await until(async () => (await ask(3)) === 3);
    } finally {
      child.disconnect();
      await once(child, 'exit');
    }
  });

  it('is forgotten when the change is committed, and not before', async () => {
    const [here, there] = [await start({ REDIS_URL }), await start({ REDIS_URL })];
    const tenantId = randomUUID();
    const prices = source(1);
    const ask = ({ cache }: Started) => inTenant(tenantId, () => cache.remember('prices', MINUTE, prices.make));
    await ask(here);
    await ask(there);
    await inTenant(tenantId, () =>
      here.unitOfWork.run(async () => {
        await here.cache.forget('prices');
        prices.value = 2;
        expect(await here.cache.remember('prices', MINUTE, prices.make)).toBe(2); // its own change
        expect(await UnitOfWork.outside(() => ask(here))).toBe(1);
        await sleep(100);
        expect(await UnitOfWork.outside(() => ask(there))).toBe(1);
      }),
    );
    expect(await ask(here)).toBe(2);
    await until(async () => (await ask(there)) === 2);
  });

  it('stays when the change is taken back', async () => {
    const [here, there] = [await start({ REDIS_URL }), await start({ REDIS_URL })];
    const tenantId = randomUUID();
    const prices = source(1);
    const ask = ({ cache }: Started) => inTenant(tenantId, () => cache.remember('prices', MINUTE, prices.make));
    await ask(here);
    await ask(there);
    const failing = () =>
      here.unitOfWork.run(async () => {
        await here.cache.forget('prices');
        throw new Error('taken back');
      });
    await expect(inTenant(tenantId, failing)).rejects.toThrow('taken back');
    const partly = () =>
      here.unitOfWork.run(async () => {
        await expect(here.unitOfWork.part(async () => { await here.cache.forget('prices'); throw new Error('this part only'); })).rejects.toThrow('this part only');
      });
    await inTenant(tenantId, partly);
    await sleep(100);
    expect([await ask(here), await ask(there), prices.times]).toEqual([1, 1, 2]);
  });

  it('is not what was read before somebody changed it, even when that took long', async () => {
    const [here, there] = [await start({ REDIS_URL }), await start({ REDIS_URL })];
    const tenantId = randomUUID();
    let finish = () => {};
    const slow = inTenant(tenantId, () => here.cache.remember('prices', MINUTE, () => new Promise<number>((resolve) => (finish = () => resolve(1)))));
    await inTenant(tenantId, () => there.cache.forget('prices'));
    await inTenant(tenantId, () => there.cache.remember('seen', MINUTE, async () => 1));
    const fresh = () => inTenant(tenantId, () => here.cache.remember('prices', MINUTE, async () => 2));
    await until(async () => (await Promise.race([fresh(), sleep(20, 0)])) === 2); // whoever asks now does not wait for the old value
    finish();
    expect(await slow).toBe(1);
    expect(await fresh()).toBe(2);
  });

  it('is nothing while messages can not be heard, and everything is forgotten that was known before', async () => {
    const proxy = await startProxy(REDIS_URL ?? DATABASE);
    const { cache, broadcast } = await start(REDIS_URL ? { REDIS_URL: proxy.url } : { APP_DATABASE_URL: proxy.url });
    const tenantId = randomUUID();
    const prices = source(1);
    const ask = () => inTenant(tenantId, () => cache.remember('prices', MINUTE, prices.make));
    for (const lose of [proxy.cut, proxy.silence]) {
      await until(() => broadcast.isHearing);
      await ask();
      await ask();
      const known = prices.times;
      lose();
      await until(() => !broadcast.isHearing);
      prices.value++;
      expect([await ask(), await ask(), prices.times]).toEqual([prices.value, prices.value, known + 2]);
      await proxy.restore();
      await until(() => broadcast.isHearing);
      expect([await ask(), await ask(), prices.times]).toEqual([prices.value, prices.value, known + 3]);
    }
    await applications.pop()!.close();
    proxy.cut();
  });

  it('is forgotten by the others too when the word of it could not be sent at first', async () => {
    const proxy = await startProxy(REDIS_URL ?? DATABASE);
    const [here, there] = [await start(REDIS_URL ? { REDIS_URL: proxy.url } : { APP_DATABASE_URL: proxy.url }), await start({ REDIS_URL })];
    const tenantId = randomUUID();
    const prices = source(1);
    const ask = () => inTenant(tenantId, () => there.cache.remember('prices', MINUTE, prices.make));
    await ask();
    proxy.cut();
    await until(() => !here.broadcast.isHearing);
    prices.value = 2;
    await inTenant(tenantId, () => here.cache.forget('prices'));
    expect(await ask()).toBe(1);
    await proxy.restore();
    await until(async () => (await ask()) === 2);
    await applications.shift()!.close();
    proxy.cut();
  });
});

describe('what is remembered', () => {
  it('belongs to one tenant', async () => {
    const { cache } = await start();
    const ask = (value: string) => cache.remember('name', MINUTE, async () => value);
    const [one, other] = [randomUUID(), randomUUID()];
    expect([await inTenant(one, () => ask('one')), await inTenant(other, () => ask('other')), await inTenant(one, () => ask('-'))]).toEqual(['one', 'other', 'one']);
    await inTenant(one, () => cache.forget('name'));
    expect([await inTenant(one, () => ask('new')), await inTenant(other, () => ask('-'))]).toEqual(['new', 'other']);
    await expect(ask('nobody')).rejects.toThrow(NoTenant);
  });

  it('is the same for everybody in it: it is made without a caller, and outside of any unit of work', async () => {
    const { cache, unitOfWork } = await start();
    const seen = () => cache.remember('seen', MINUTE, async () => [Work.current().caller === undefined, UnitOfWork.isOpen()]);
    expect(await inTenant(randomUUID(), () => unitOfWork.run(seen))).toEqual([true, false]);
  });

  it('is what is committed, unless a unit of work asks for what it has changed itself', async () => {
    const { cache, unitOfWork, reads, records } = await start();
    const count = () => reads.first(sql<{ count: number }>`select count(*)::int as count from notes.notes`).then((row) => row!.count);
    const ask = () => cache.remember('count', MINUTE, count);
    const write = async () => {
      records.add(Note.write(newId<'Note'>(), { subjectType: 'invoice', subjectId: randomUUID(), text: 'x', pinned: false, tags: [], replyToId: null }));
      await unitOfWork.writeSoFar();
    };
    await inTenant(randomUUID(), async () => {
      await unitOfWork.run(async () => {
        await write();
        expect(await ask()).toBe(0);
        await cache.forget('count');
        expect(await ask()).toBe(1);
      });
      expect(await ask()).toBe(1);
    });
  });

  it('can not be changed by whoever gets it', async () => {
    const { cache } = await start();
    const got = await inTenant(randomUUID(), () => cache.remember('list', MINUTE, async () => ({ names: ['a'] })));
    expect(() => (got.names as string[]).push('b')).toThrow(TypeError);
  });

  it('is not a failure: the next one who asks tries again', async () => {
    const { cache } = await start();
    await inTenant(randomUUID(), async () => {
      await expect(cache.remember('x', MINUTE, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await cache.remember('x', MINUTE, async () => 1)).toBe(1);
    });
  });

  it('ends with its time', async () => {
    const { cache } = await start();
    await inTenant(randomUUID(), async () => {
      expect(await cache.remember('x', { seconds: 0.2 }, async () => 1)).toBe(1);
      await until(async () => (await cache.remember('x', MINUTE, async () => 2)) === 2);
    });
  });

  it('takes no more memory than there is for it: what nobody has asked for goes first', async () => {
    const { cache } = await start({ CACHE_MB: 1 });
    const big = 'x'.repeat(50_000); // 100 kB
    await inTenant(randomUUID(), async () => {
      for (let i = 0; i < 10; i++) {
        await cache.remember('used', MINUTE, async () => big);
        await cache.remember(`unused-${i}`, MINUTE, async () => big);
      }
      expect(await cache.remember('used', MINUTE, async () => 'made again')).toBe(big);
      expect(await cache.remember('unused-0', MINUTE, async () => 'made again')).toBe('made again');
    });
  });
});

(process.env.TEST_REDIS_URL ? describe : describe.skip)('while Redis is stopped', () => {
  it('reading goes on, and remembering when it is back', async () => {
    let redis = (await startRedis())!;
    const { cache, broadcast } = await start({ REDIS_URL: redis.url });
    const prices = source(1);
    const tenantId = randomUUID();
    const ask = () => inTenant(tenantId, () => cache.remember('prices', MINUTE, prices.make));
    await ask();
    await redis.stop();
    await until(() => !broadcast.isHearing);
    prices.value = 2;
    expect([await ask(), await ask(), prices.times]).toEqual([2, 2, 3]);
    redis = (await startRedis(redis.port))!;
    await until(() => broadcast.isHearing);
    expect([await ask(), await ask(), prices.times]).toEqual([2, 2, 4]);
    await applications.pop()!.close();
    await redis.stop();
  });
});
