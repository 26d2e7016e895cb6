import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ended, errorsOf, type Import, importNow, upload } from '../imports/files.js';
import { type Session, signIn } from '../support/api.js';
import { Installation, times } from '../support/installation.js';

const KILLS = times(3, 10);
const ROWS = times(6_000, 30_000);
const PATIENCE_MS = times(180_000, 600_000);

let rapport: Installation;
let database: pg.Client;
beforeAll(async () => {
  rapport = await Installation.start({ apis: 1, workers: 1, settings: { JOBS_TAKEOVER_MS: '1000' } });
  database = new pg.Client(rapport.database.owner);
  await database.connect();
}, 120_000);
afterAll(async () => {
  await database?.end();
  await rapport?.stop();
}, 60_000);

const line = (i: number) => (i % 50 === 7 ? `x-${i},First ${i},,bad` : `x-${i},First ${i},Last ${i % 977},p${i % 31 === 0 ? i - (i % 500) : i}@x.example`);
const FILE = `External ID,First name,Last name,Email\n${Array.from({ length: ROWS }, (_, i) => line(i)).join('\n')}\n`;

const hasEnded = ({ status }: Import) => !['WAITING', 'RUNNING', 'UNDOING'].includes(status);

/** What is there of a tenant afterwards, without ids and moments. */
async function outcomeOf({ tenantId }: Session): Promise<unknown> {
  await database.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
  const rows = async (sql: string) => (await database.query<Record<string, unknown>>(sql)).rows;
  return {
    contacts: await rows('select external_id, first_name, last_name, email, version from directory.contacts order by external_id'),
    history: await rows(`select c.external_id, count(*)::int as entries from platform.audit a join directory.contacts c on c.tenant_id = a.tenant_id and c.id = a.record_id where a.resource = 'contacts' group by 1 having count(*) <> 1`),
    histories: await rows(`select count(*)::int as entries from platform.audit where resource = 'contacts'`),
    events: await rows(`select type, count(*)::int as events from platform.outbox where type like 'contact.%' group by 1`),
    failures: await rows(`select f -> 'row' as row, f ->> 'code' as code from platform.import_batches, jsonb_array_elements(failures) f order by (f ->> 'row')::int`),
  };
}

describe('a worker that is killed while it imports', () => {
  it(
    `up to ${KILLS} times, comes to what an undisturbed run comes to, and takes it back as completely`,
    async () => {
      const url = rapport.urls()[0]!;
      const start = async (session: Session) => ((await (await upload(session, 'contacts', FILE, {}, { url })).json()) as Import).id;
      const [quiet, shaken] = [await signIn({ url }), await signIn({ url })];
      const undisturbed = await ended(quiet, await start(quiet), PATIENCE_MS);
      expect(undisturbed).toMatchObject({ status: 'DONE', read: ROWS });
      expect(undisturbed.failed).toBeGreaterThan(0);
      expect(undisturbed.skipped).toBeGreaterThan(0);

      const id = await start(shaken);
      let killed = 0;
      for (let read = 0; killed < KILLS; killed++) {
        const from = read;
        for (const giveUp = Date.now() + 60_000; read <= from && Date.now() < giveUp; await sleep(30)) read = (await importNow(shaken, id)).read;
        await sleep(Math.random() * 300);
        if (hasEnded(await importNow(shaken, id))) break;
        await rapport.replace('worker', 0, 'SIGKILL');
      }
      const { created, skipped, failed, read, status } = await ended(shaken, id, PATIENCE_MS);
      expect({ created, skipped, failed, read, status }).toEqual({ created: undisturbed.created, skipped: undisturbed.skipped, failed: undisturbed.failed, read: ROWS, status: 'DONE' });
      expect(await outcomeOf(shaken)).toEqual(await outcomeOf(quiet));
      expect((await errorsOf(shaken, id)).length).toBeGreaterThan(100);

      expect((await shaken.send('POST', `/api/v1/imports/${id}/undo`)).status).toBe(202);
      await sleep(400);
      await rapport.replace('worker', 0, 'SIGKILL');
      expect(await ended(shaken, id, PATIENCE_MS)).toMatchObject({ status: 'UNDONE', removed: created, kept: 0 });
      expect(await outcomeOf(shaken)).toMatchObject({ contacts: [] });
      expect(killed).toBeGreaterThan(0);
      expect(rapport.faults()).toBe('');
      console.info(`${killed} kills survived`, { created, skipped, failed });
    },
    PATIENCE_MS * 3,
  );
});
