// How fast all leads of a tenant are scored anew, how long its longest transaction takes, and what somebody waits meanwhile who changes a lead.
// After `./rapport build`: node bench/scoring.mjs [leads]. Makes as many leads in a PostgreSQL of its own, which is gone afterwards.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { removePostgres, startPostgres } from '../scripts/embedded-postgres.mjs';
import { AppModule } from '../dist/src/app.module.js';
import { RescoreLeads } from '../dist/src/contexts/sales/application/commands/rescore-leads.command.js';
import { readConfig } from '../dist/src/platform/config/config.js';
import { Dispatcher } from '../dist/src/platform/dispatch/dispatcher.js';
import { makeLog } from '../dist/src/platform/logs/log.js';
import { Work } from '../dist/src/platform/tenancy/work.js';

const count = Number(process.argv[2] ?? 1_000_000);
const AT_ONCE = Number(process.argv[3] ?? 500);
const dataDir = '.data/pg-bench-scoring';
const tenantId = '01930b6e-6c00-7000-8000-0000000000be';
const CHUNK = 20_000;

const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const server = await startPostgres({ dataDir, fast: true });
const url = server.url();
try {
  execFileSync(process.execPath, ['dist/src/platform/persistence/migrate.js', 'up'], { env: { ...process.env, DATABASE_URL: url }, stdio: 'ignore' });
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query(`alter role rapport_app login password '${server.passwordOf('rapport_app')}'`);
  await owner.query(`select set_config('app.tenant_id', '${tenantId}', false)`);
  for (let from = 0; from < count; from += CHUNK) {
    const to = Math.min(count, from + CHUNK);
    // the fields are spread so that neither all leads are alike nor any two columns go together
    await owner.query(`insert into sales.leads (tenant_id, id, first_name, last_name, email, phone, title, company_name, industry, employees, country, consents, source, status, created_at, updated_at)
      select $1, uuidv7(), case when i % 3 > 0 then 'Ingrid' end, 'Lead' || i, 'lead' || i || case when i % 50 = 0 then '@mailinator.com' else '@x.example' end, case when i % 2 = 0 then '+4775' || i end,
        (array['CEO', 'Head of Purchasing', 'Sales Manager', 'Clerk', null])[1 + i % 5], case when i % 4 > 0 then 'Company ' || i % 5000 end, (array['logistics', 'it', null])[1 + i % 3], (i * 7) % 2000, (array['NO', 'DE', null])[1 + i % 3],
        case when i % 3 = 0 then '{"email": {"granted": true}}' when i % 7 = 0 then '{"email": {"granted": false}}' else '{}' end::jsonb, 'API', 'NEW', now(), now() from generate_series($2::int, $3::int - 1) i`, [tenantId, from, to]);
  }
  // half of them have done something, three times each
  await owner.query(`insert into sales.engagements (tenant_id, id, lead_id, kind, at) select $1, uuidv7(), l.id, (array['CALL', 'EMAIL', 'MEETING', 'CAMPAIGN_OPENED'])[1 + (hashtext(l.id::text) & 3)], now() - make_interval(hours => n * (hashtext(l.id::text) & 511)) from sales.leads l, generate_series(1, 3) n where hashtext(l.id::text) % 2 = 0`, [tenantId]);
  await owner.query('vacuum analyze sales.leads');
  await owner.query('vacuum analyze sales.engagements');
  await owner.query('vacuum analyze sales.lead_standings');
  const { rows: some } = await owner.query('select id from sales.leads order by random() limit 5000');

  const config = { ...readConfig({ ...process.env, NODE_ENV: 'test', ROLE: 'api', LOG_LEVEL: 'silent', APP_DATABASE_URL: server.url('postgres', 'rapport_app') }), DATABASE_URL: undefined };
  const app = await NestFactory.createApplicationContext(AppModule.for(config, makeLog(config)), { logger: false });
  const dispatcher = app.get(Dispatcher);

  /** Somebody who changes one lead after the other, with nobody else about, and then beside the scoring. */
  async function changing(isOver) {
    const times = [];
    while (!isOver(times.length)) {
      const began = performance.now();
      await owner.query(`update sales.leads set last_contacted_at = now() where tenant_id = $1 and id = $2`, [tenantId, some[times.length % some.length].id]);
      times.push(performance.now() - began);
    }
    return times;
  }
  const alone = await changing((done) => done === 500);
  console.log(`a change of one lead, alone: p50 ${quantile(alone, 0.5).toFixed(1)} ms, p95 ${quantile(alone, 0.95).toFixed(1)} ms, longest ${Math.max(...alone).toFixed(1)} ms`);

  for (const round of ['all leads are different', 'none is']) {
    const transactions = [];
    let [last, looked, written, isDone] = [null, 0, 0, false];
    const beside = changing(() => isDone);
    const began = performance.now();
    do {
      const start = performance.now();
      const turn = await Work.run({ tenantId, correlationId: 'bench' }, () => dispatcher.execute(RescoreLeads.of({ after: last, take: AT_ONCE })));
      transactions.push(performance.now() - start);
      last = turn.last;
      looked += turn.looked;
      written += turn.written;
    } while (last !== null);
    const seconds = (performance.now() - began) / 1_000;
    isDone = true;
    const waited = await beside;
    console.log(`${round}: ${looked} leads in ${seconds.toFixed(0)} s, ${Math.round(looked / seconds)} a second, ${written} written; ${AT_ONCE} a transaction: p50 ${quantile(transactions, 0.5).toFixed(0)} ms, p99 ${quantile(transactions, 0.99).toFixed(0)} ms, longest ${Math.max(...transactions).toFixed(0)} ms`);
    console.log(`  a change of one lead meanwhile: p50 ${quantile(waited, 0.5).toFixed(1)} ms, p95 ${quantile(waited, 0.95).toFixed(1)} ms, longest ${Math.max(...waited).toFixed(1)} ms (${waited.length} changes)`);
  }
  // what writing so many scores costs by itself, in one statement and with nothing that tells of it: beside the leads, and in their own rows
  const bare = async (what, statement, rows) => {
    const began = performance.now();
    await owner.query(statement, [tenantId]);
    console.log(`bare, ${what}: ${Math.round((rows / (performance.now() - began)) * 1_000)} a second`);
  };
  await bare('an UPDATE of all standings', 'update sales.lead_standings set score = 100 - score, scored_at = now() where tenant_id = $1', count);
  const part = Math.min(count, 10_000);
  await bare('an UPDATE of the leads themselves, another column of theirs', `update sales.leads set employees = employees + 1 where tenant_id = $1 and id in (select id from sales.leads where tenant_id = $1 order by id limit ${part})`, part);
  await app.close();
  await owner.end();
} finally {
  await removePostgres({ dataDir });
}
