// How long a page of a timeline takes at its beginning, and how long after half a million entries. In a database of its own that is migrated:
// DATABASE_URL=<its owner's address> APP_DATABASE_URL=<the application's> node bench/timeline.mjs [entries]
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { AppModule } from '../dist/src/app.module.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Dispatcher } from '../dist/src/platform/dispatch/dispatcher.js';
import { PublishedEvents } from '../dist/src/platform/events/published-events.js';
import { makeLog } from '../dist/src/platform/logs/log.js';
import { Cursors } from '../dist/src/platform/resource/cursors.js';
import { Reads } from '../dist/src/platform/persistence/reads.js';
import { ListTimeline } from '../dist/src/platform/timeline/list-timeline.query.js';
import { parseTimelineQuestion } from '../dist/src/platform/timeline/timeline-question.js';
import { Work } from '../dist/src/platform/tenancy/work.js';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const TIMES = 40;
const tenantId = '01930b6e-6c00-7000-8000-00000000be71';
const noteId = '01930b6e-6c00-7000-8000-000000000001';
const START = Date.UTC(2020, 0, 1);

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(`select set_config('app.tenant_id', $1, false)`, [tenantId]);
const { rows } = await client.query('select count(*)::int as count from platform.timeline_entries');
if (rows[0].count < ENTRIES) {
  await client.query(`insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at) values ($1, $2, 'lead', $2, 'x', '', false, '{}', now(), now())`, [tenantId, noteId]);
  // one in a thousand is of another kind
  await client.query(`insert into platform.timeline_entries (tenant_id, id, subject_kind, subject_id, at, event_id, type, record_kind, record_id, summary)
    select $1, uuidv7(), 'note', $2, to_timestamp($3::bigint / 1000 + i), gen_random_uuid(), case when i % 1000 = 0 then 'company.updated' else 'note.changed' end, case when i % 1000 = 0 then 'company' else 'note' end, $2, '{}' from generate_series(1, $4::int) i`, [tenantId, noteId, START, ENTRIES]);
  await client.query('vacuum analyze platform.timeline_entries');
}
await client.end();

const config = { ...readConfig({ ...process.env, NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent' }), DATABASE_URL: undefined };
const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog(config)), { logger: false });
const pids = async () => (await app.get(Reads).pool.query(`select pid from pg_stat_activity where datname = current_database() and application_name = 'rapport-reads'`)).rows.map(({ pid }) => pid);
const computedMs = async () => (await pids()).reduce((sum, pid) => sum + readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number).reduce((a, b) => a + b) * 10, 0);

for (const words of [{}, { kind: 'company' }, { type: 'company.updated' }]) {
  for (const depth of [0, 0.5, 0.99]) {
    const question = parseTimelineQuestion({ subject: `note:${noteId}`, ...words }, app.get(PublishedEvents).all);
    const asked = JSON.stringify(['timeline', tenantId, 'note', noteId, question.types, question.kinds, undefined, undefined]);
    const cursor = depth === 0 ? undefined : app.get(Cursors).seal(asked, [new Date(START + ENTRIES * (1 - depth) * 1_000).toISOString(), 'ffffffff-ffff-ffff-ffff-ffffffffffff']);
    const times = [];
    let found = 0;
    const before = await computedMs();
    for (let i = 0; i < TIMES; i++) {
      const began = performance.now();
      ({ data: { length: found } } = await Work.run({ tenantId, correlationId: 'bench' }, () => app.get(Dispatcher).ask(ListTimeline.of({ question: { ...question, cursor } }))));
      times.push(performance.now() - began);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(`${JSON.stringify(words).padEnd(28)} after ${String(Math.round(depth * ENTRIES)).padStart(7)}: ${sorted[TIMES / 2].toFixed(1)} ms, computed ${(((await computedMs()) - before) / TIMES).toFixed(1)} ms, ${found} entries`);
  }
}
await app.close();
