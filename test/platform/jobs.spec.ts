import { afterEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { Command } from '../../src/platform/dispatch/message.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { applicationInside, inTenant, ownerClient, someone } from '../support/inside.js';

const backends = [['PostgreSQL', undefined], ...(process.env.TEST_REDIS_URL ? [['Redis', process.env.TEST_REDIS_URL]] : [])] as [string, string | undefined][];

const applications: INestApplicationContext[] = [];
afterEach(async () => {
  for (const application of applications.splice(0)) await application.close();
});

async function start(settings: Parameters<typeof applicationInside>[0]) {
  const application = await applicationInside(settings);
  applications.push(application);
  return application.init();
}

const aNote = () => CreateNote.of({ subjectType: 'invoice', subjectId: randomUUID(), text: 'written later', pinned: false, tags: [], replyToId: null });

async function notesOf(tenantId: string, atLeast: number) {
  const owner = await ownerClient();
  try {
    for (const giveUp = Date.now() + 10_000; ; await sleep(30)) {
      await owner.query('begin');
      await owner.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
      const { rows } = await owner.query('select n.*, o.correlation_id from notes.notes n join platform.outbox o on o.aggregate_id = n.id');
      await owner.query('commit');
      if (rows.length >= atLeast || Date.now() > giveUp) return rows;
    }
  } finally {
    await owner.end();
  }
}

describe.each(backends)('a command that runs later, on %s', (_backend, REDIS_URL) => {
  it('runs once, in the tenant, in the name and under the correlation id of whoever asked', async () => {
    const [api] = [await start({ ROLE: 'api', REDIS_URL }), await start({ ROLE: 'worker', REDIS_URL })];
    const tenantId = randomUUID();
    const caller = someone();
    await inTenant(tenantId, () => api!.get(Jobs).later(aNote()), caller);
    const [note, ...others] = await notesOf(tenantId, 1);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ text: 'written later', created_by: caller.userId, correlation_id: expect.stringMatching(/^test-/) });
  });

  it('runs once, however many workers there are', async () => {
    const api = await start({ ROLE: 'api', REDIS_URL });
    const tenantId = randomUUID();
    for (let i = 0; i < 20; i++) await inTenant(tenantId, () => api.get(Jobs).later(aNote()));
    await start({ ROLE: 'worker', REDIS_URL });
    await start({ ROLE: 'worker', REDIS_URL });
    await notesOf(tenantId, 20);
    await sleep(300);
    expect(await notesOf(tenantId, 20)).toHaveLength(20);
  });

  it('must have been named', async () => {
    class Unnamed extends Command<void> {}
    const api = await start({ ROLE: 'api', REDIS_URL });
    await expect(inTenant(randomUUID(), () => api.get(Jobs).later(new Unnamed()))).rejects.toThrow('not among the commands that can be run later');
  });
});
