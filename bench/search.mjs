// How long a search over a million records of one tenant takes. In a database of its own that is migrated and empty:
// DATABASE_URL=<its owner's address> APP_DATABASE_URL=<the application's> node bench/search.mjs [records]
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { AppModule } from '../dist/src/app.module.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Reads } from '../dist/src/platform/persistence/reads.js';
import { Dispatcher } from '../dist/src/platform/dispatch/dispatcher.js';
import { makeLog } from '../dist/src/platform/logs/log.js';
import { object, tags, text } from '../dist/src/platform/resource/field.js';
import { describeResource } from '../dist/src/platform/resource/resource.js';
import { FindEverywhere } from '../dist/src/platform/search/find-everywhere.query.js';
import { findingOf } from '../dist/src/platform/search/finding.js';
import { callerOf } from '../dist/src/platform/auth/caller.js';
import { Work } from '../dist/src/platform/tenancy/work.js';

const RECORDS = Number(process.argv[2] ?? 1_000_000);
const AT_ONCE = 2_000;
const TIMES = 20;
const tenantId = '01930b6e-6c00-7000-8000-00000000be7c';
const OWNERS = 200;

const field = { description: '', example: '' };
const people = describeResource({ name: 'bench-people', record: 'bench person', context: 'bench', description: '', table: 'bench.people', owner: 'ownerId', fields: { ownerId: text(field), name: text(field), role: text(field), emails: object()(field), phones: object()(field) }, findable: { title: ['name'], subtitle: ['role'], addresses: ['emails'], phones: ['phones'] } });
const firms = describeResource({ name: 'bench-firms', record: 'bench firm', context: 'bench', description: '', table: 'bench.firms', owner: 'ownerId', fields: { ownerId: text(field), name: text(field), domains: tags(field), phone: text(field) }, findable: { title: ['name'], addresses: ['domains'], phones: ['phone'] } });

/** The same numbers each time (mulberry32). */
let seed = 20261121;
function share() {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
const random = (below) => Math.floor(share() * below);
const syllables = ['an', 'ber', 'chi', 'dor', 'el', 'fen', 'gra', 'hol', 'in', 'jo', 'kar', 'lin', 'mar', 'nor', 'os', 'pet', 'ri', 'sen', 'tho', 'ul', 'van', 'wil', 'schnei', 'mann', 'stein', 'berg'];
const name = (least, most) => Array.from({ length: least + random(most - least + 1) }, () => syllables[random(syllables.length)]).join('');
const FIRST = ['John', 'Jon', 'Joan', 'Anna', 'Andreas', 'Angela', 'Maria', 'Peter', 'Olga', 'Jürgen', ...Array.from({ length: 490 }, () => name(2, 3))];
const LAST = ['Smith', 'Smit', 'Schmidt', 'Müller', 'Jones', ...Array.from({ length: 60_000 }, () => name(2, 4))];
const DOMAINS = Array.from({ length: 50_000 }, () => `${name(2, 4)}.${['de', 'com', 'example'][random(3)]}`);
/** The first ones far more often than the last. */
const pick = (list) => list[Math.floor(list.length * share() ** 3)];
const digits = (count) => Array.from({ length: count }, () => random(10)).join('');
const uuid = (number) => `01930b6e-6c00-7000-9000-${number.toString(16).padStart(12, '0')}`;
const owner = (number) => uuid(0xbe000000 + (number % OWNERS));

function record(number) {
  const base = { id: uuid(number), version: 1, touchedAt: '2026-11-21T09:30:00.000Z', owner: owner(number) };
  if (number % 10 === 0) return findingOf(firms, { ...base, name: `${name(2, 4)} ${pick(['Logistik', 'Systems', 'Bau', 'Handel', 'Media'])} ${pick(['GmbH', 'AG', 'Ltd', 'Inc'])}`, domains: [pick(DOMAINS)], phone: `+4930${digits(8)}` });
  const [first, last] = [pick(FIRST), pick(LAST)];
  const domain = random(10) < 3 ? 'gmail.com' : pick(DOMAINS);
  return findingOf(people, { ...base, name: `${first} ${last}`, role: pick(['Purchasing', 'Management', 'Sales and marketing', 'Analyst']), emails: [{ address: `${first}.${last}${random(1_000)}@${domain}`.toLowerCase(), primary: true }], phones: [{ number: `+49${digits(10)}`, primary: true }] });
}

async function fill(client) {
  const { rows } = await client.query('select count(*)::int as count from platform.search_rows');
  if (rows[0].count >= RECORDS) return;
  const indexes = (await client.query(`select indexname, indexdef from pg_indexes where schemaname = 'platform' and tablename = 'search_rows' and indexdef like '%gin%'`)).rows;
  for (const { indexname } of indexes) await client.query(`drop index platform.${indexname}`);
  const began = performance.now();
  for (let from = 0; from < RECORDS; from += AT_ONCE) {
    const rowsOf = (wanted) => JSON.stringify(Array.from({ length: Math.min(AT_ONCE, RECORDS - from) }, (_, i) => from + i).filter((number) => (number % 10 === 0) === (wanted === firms)).map(record));
    for (const resource of [people, firms]) {
      await client.query(
        `insert into platform.search_rows (tenant_id, id, kind, record_id, reached_by, version, touched_at, title, subtitle, details, names, words, addresses) select $1, uuidv7(), $2, found.* from jsonb_to_recordset($3::jsonb)
          as found (record_id uuid, reached_by text[], version integer, touched_at timestamptz, title text, subtitle text, details jsonb, names text[], words text[], addresses text)`,
        [tenantId, resource.kind, rowsOf(resource)],
      );
    }
  }
  console.log(`${RECORDS} rows in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { indexname, indexdef } of indexes) {
    const start = performance.now();
    await client.query(indexdef);
    const [{ size }] = (await client.query('select pg_size_pretty(pg_relation_size($1::regclass)) as size', [`platform.${indexname}`])).rows;
    console.log(`${indexname}: ${size}, ${((performance.now() - start) / 1_000).toFixed(0)} s`);
  }
  await client.query('vacuum analyze platform.search_rows');
  const [{ size }] = (await client.query(`select pg_size_pretty(pg_table_size('platform.search_rows')) as size`)).rows;
  console.log(`the table: ${size}`);
}

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
await fill(client);
await client.end();

const config = { ...readConfig({ ...process.env, NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent' }), DATABASE_URL: undefined };
const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog(config)), { logger: false });
const dispatcher = app.get(Dispatcher);
const agent = callerOf({ userId: owner(7), roles: [], grants: { 'bench-people:read': 'own', 'bench-firms:read': 'own' }, team: [], refusal: null }, { bringsRights: true });
const supervisor = callerOf({ userId: owner(7), roles: [], grants: { 'bench-people:read': 'team', 'bench-firms:read': 'team' }, team: Array.from({ length: 20 }, (_, i) => owner(i)), refusal: null }, { bringsRights: true });
/** What the server has computed for these connections, where it runs on this machine (Linux): it says more than the clock does when others work here, too. */
async function computedMs() {
  const { rows } = await app.get(Reads).pool.query(`select pid from pg_stat_activity where datname = current_database() and application_name = 'rapport-reads'`);
  return rows.reduce((sum, { pid }) => {
    try {
      const [utime, stime] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
      return sum + (utime + stime) * 10;
    } catch {
      return Number.NaN;
    }
  }, 0);
}
const QUESTIONS = ['john smith', 'jonh smiht', 'smith', 'smiht', 'an', 'a', 'j', 'gmbh', 'gmail', 'mail.com', 'gmail.com', 'cme', 'schneider', 'schnieder', 'andreas ber', 'jon', 'joan', '030 1234', '4567', '+49 30 12', 'zzzzqqq', 'qqqqzzzz xxxx', 'anna muller gmail.com', 'com', 'example', 'logistik gmbh', 'lgoistik', 'management'];
console.log('who  question                   median    slowest   computed  first of each kind');
for (const [who, caller] of [['all', undefined], ['own', agent], ['team', supervisor]]) {
  for (const question of QUESTIONS) {
    const times = [];
    let found;
    const before = await computedMs();
    for (let i = 0; i < TIMES; i++) {
      const began = performance.now();
      found = await Work.run({ tenantId, caller, correlationId: 'bench' }, () => dispatcher.ask(FindEverywhere.of({ question, take: 5 })));
      times.push(performance.now() - began);
    }
    const computed = ((await computedMs()) - before) / TIMES;
    const sorted = times.toSorted((a, b) => a - b);
    console.log(`${who.padEnd(5)}${question.padEnd(24)}${sorted[TIMES / 2].toFixed(1).padStart(8)} ms${sorted.at(-1).toFixed(1).padStart(8)} ms${computed.toFixed(1).padStart(8)} ms  ${found.map(({ kind, hits, hasMore }) => `${kind} ${hits.length}${hasMore ? '+' : ''} ${hits[0]?.title}`).join(', ')}`);
  }
}
await app.close();
