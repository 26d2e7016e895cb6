// How fast a file of contacts comes in, against a bare COPY of the same rows into the same table, and what that costs the worker in memory. After `./rapport build`: node bench/import.mjs [rows]
// In a PostgreSQL of its own, which is gone afterwards; the application is one process that does everything, as on a small installation.
import { chmodSync, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { removePostgres, startPostgres } from '../scripts/embedded-postgres.mjs';
import { OWNER, prepareRoles } from '../test/support/postgres.mjs';
import { migrate, startApp } from '../test/support/programs.mjs';

const rows = Number(process.argv[2] ?? 100_000);
const dataDir = '.data/pg-bench-import';
const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-bench-'));
chmodSync(folder, 0o777); // the server writes there, too
const file = path.join(folder, 'people.csv');

async function writeFile() {
  const out = await open(file, 'w');
  let text = 'First name,Last name,Email,Phone,Street,PLZ,City,Country\n';
  for (let i = 0; i < rows; i++) {
    text += `First${i % 977},Last${i % 4999},person.${i}@mail${i % 313}.example,+4917${10_000_000 + i},Weg ${i % 200},24103,Kiel,DE\n`;
    if (text.length < 1_000_000 && i < rows - 1) continue;
    await out.write(text);
    text = '';
  }
  await out.close();
}

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1_024;

/** What a process has had of the processors: says more than the time by the clock where others work as well. */
const processorMsOf = (pid) => {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
};

await writeFile();
await removePostgres({ dataDir });
const server = await startPostgres({ dataDir, fast: true });
let apps = [];
try {
  const admin = await prepareRoles(server);
  await admin.query(`create database bench owner ${OWNER}`);
  await admin.end();
  migrate(server.url('bench', OWNER), 'up');
  const settings = { APP_DATABASE_URL: server.url('bench', 'rapport_app'), STORAGE_DIR: path.join(folder, 'storage'), MAILBOX_DIR: path.join(folder, 'mailbox'), LOG_LEVEL: 'error' };
  const database = new pg.Client(server.url('bench'));
  database.on('error', () => {}); // when the server goes
  await database.connect();
  const app = await startApp({ ...settings, ROLE: 'all' });
  apps = [app];
  const token = await (await fetch(`${app.url}/api/v1/auth/dev-token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'admin', tenantId: crypto.randomUUID(), userId: crypto.randomUUID() }) })).json();
  const headers = { authorization: `Bearer ${token.accessToken}` };
  const bringIn = async (blob) => {
    const form = new FormData();
    form.append('file', blob, 'people.csv');
    const { id } = await (await fetch(`${app.url}/api/v1/contacts/import`, { method: 'POST', headers, body: form })).json();
    let most = 0;
    for (;;) {
      const one = await (await fetch(`${app.url}/api/v1/imports/${id}`, { headers })).json();
      most = Math.max(most, memoryOf(app.child.pid));
      if (one.finishedAt) return { ...one, most, seconds: (Date.parse(one.finishedAt) - Date.parse(one.startedAt)) / 1_000 };
      await sleep(250);
    }
  };
  await bringIn(new Blob(['Last name\nWarm\n']));
  const [before, spent] = [memoryOf(app.child.pid), processorMsOf(app.child.pid)];
  const done = await bringIn(await openAsBlob(file));
  if (done.created !== rows) throw new Error(`${done.status}: ${JSON.stringify(done)}`);
  const processorMsPerRow = Number(((processorMsOf(app.child.pid) - spent) / rows).toFixed(3));
  await app.stop('SIGKILL');
  apps = [];
  console.log('import', { rows, seconds: done.seconds, rowsPerSecond: Math.round(rows / done.seconds), processorMsPerRow, memoryMB: { before: Math.round(before), most: Math.round(done.most) } });

  const { rows: [{ columns }] } = await database.query(`select string_agg(quote_ident(attname), ', ') as columns from pg_attribute where attrelid = 'directory.contacts'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  const copied = path.join(folder, 'rows');
  await database.query(`copy (select ${columns} from directory.contacts) to '${copied}' with (format binary)`);
  const speeds = [];
  for (let time = 0; time < 3; time++) {
    await database.query('truncate directory.contacts cascade');
    const began = performance.now();
    await database.query(`copy directory.contacts (${columns}) from '${copied}' with (format binary)`);
    speeds.push(rows / ((performance.now() - began) / 1_000));
  }
  const copy = speeds.toSorted((a, b) => a - b)[1];
  console.log('copy', { rowsPerSecond: Math.round(copy), share: Number((rows / done.seconds / copy).toFixed(3)) });
  await database.end();
} finally {
  for (const app of apps) await app.stop('SIGKILL');
  await removePostgres({ dataDir });
  rmSync(folder, { recursive: true });
}
