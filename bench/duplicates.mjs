// How long it takes to find the duplicates of one record among a million of the tenant's. After `./rapport build`: node bench/duplicates.mjs [records]
// Makes as many companies and contacts in a PostgreSQL of its own, which is gone afterwards.
import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { removePostgres, startPostgres } from '../scripts/embedded-postgres.mjs';
import { companyFacts, companyKeys, compareCompanies } from '../dist/src/contexts/directory/domain/company/company-likeness.js';
import { compareContacts, contactFacts, contactKeys } from '../dist/src/contexts/directory/domain/contact/contact-likeness.js';

const count = Number(process.argv[2] ?? 1_000_000);
const dataDir = '.data/pg-bench-duplicates';
const tenant = '01930b6e-6c00-7000-8000-0000000000be';
const AT_ONCE = 5_000;
const ASKED = 200;
const MOST_OF_KEY = 30;

/** The same sequence each time. */
let state = 20261121;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % below;
};
const pick = (list) => list[random(list.length)];
const SYLLABLES = 'al ber cor dan el fin gar hol in jan kel lo mar nor os pet quin ro sol tan ur vel wes xan yor zim'.split(' ');
const word = () => Array.from({ length: 2 + random(2) }, () => pick(SYLLABLES)).join('');
// few words for many names, as in life
const NAMES = Array.from({ length: 3_000 }, word);
const FIRST = Array.from({ length: 400 }, word);
const TRADES = 'Logistik Software Bau Handel Consulting Media Systems Energie Pharma Foods Metall Design Services Immobilien Transport'.split(' ');
const FORMS = ['GmbH', 'AG', 'Ltd', 'Inc.', 'GmbH & Co. KG', 'S.A.', 'BV', ''];
const title = (text) => text[0].toUpperCase() + text.slice(1);
const skewed = (list) => list[Math.floor(list.length * (random(10_000) / 10_000) ** 3)];

const company = (i) => {
  const called = `${title(skewed(NAMES))} ${pick(TRADES)}`;
  return { name: `${called} ${pick(FORMS)}`.trim(), domains: i % 3 === 0 ? [] : [`${called.toLowerCase().replaceAll(' ', '-')}-${random(count)}.example`], phone: i % 2 ? `+4943${String(i).padStart(8, '0')}` : null, registrationNumber: i % 4 ? `HRB ${random(count)}` : null, taxNumber: null };
};
const contact = (i) => {
  const [firstName, lastName] = [title(skewed(FIRST)), title(skewed(NAMES))];
  return { firstName, lastName, emails: i % 5 === 0 ? [] : [{ address: `${firstName}.${lastName}.${random(count)}@mail.example`.toLowerCase(), label: null, primary: true }], phones: i % 3 === 0 ? [] : [{ number: `+4917${String(random(count * 2)).padStart(8, '0')}`, input: '', extension: null, label: null, primary: true }] };
};

const KINDS = {
  companies: { make: company, facts: companyFacts, keys: companyKeys, compare: compareCompanies, columns: 'name text, domains text[], phone text, registration_number text', row: (c) => ({ name: c.name, domains: c.domains, phone: c.phone, registration_number: c.registrationNumber }) },
  contacts: { make: contact, facts: contactFacts, keys: contactKeys, compare: compareContacts, columns: 'first_name text, last_name text, emails jsonb, phones jsonb', row: (c) => ({ first_name: c.firstName, last_name: c.lastName, emails: c.emails, phones: c.phones }) },
};

const server = await startPostgres({ dataDir, fast: true });
const url = server.url();
try {
  execFileSync(process.execPath, ['dist/src/platform/persistence/migrate.js', 'up'], { env: { ...process.env, DATABASE_URL: url }, stdio: 'ignore' });
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query(`select set_config('app.tenant_id', '${tenant}', false)`);
  for (const [table, { make, facts, keys, columns, row }] of Object.entries(KINDS)) {
    const began = performance.now();
    const { rows: indexes } = await owner.query(`select indexdef, indexrelid::regclass::text as index from pg_indexes join pg_index on indexrelid = (schemaname || '.' || indexname)::regclass where schemaname = 'directory' and tablename = $1 and not indisprimary and not indisunique`, [table]);
    for (const { index } of indexes) await owner.query(`drop index ${index}`);
    const names = columns.split(', ').map((column) => column.split(' ')[0]);
    for (let from = 0; from < count; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => make(from + i));
      const json = JSON.stringify(rows.map((one) => ({ ...row(one), duplicate_keys: keys(facts(one)) })));
      await owner.query(`insert into directory.${table} (tenant_id, id, ${names}, duplicate_keys, created_at, updated_at) select '${tenant}', uuidv7(), ${names}, duplicate_keys, now(), now() from jsonb_to_recordset($1::jsonb) as r (${columns}, duplicate_keys text[])`, [json]);
    }
    // those of the tenant that the application needs here; the others would only take time to make
    for (const { indexdef } of indexes.filter(({ index }) => /duplicate_keys|created_at_id/.test(index))) await owner.query(indexdef);
    await owner.query(`analyze directory.${table}`);
    console.log(`${table}: ${count} made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
  const { rows: [size] } = await owner.query(`select pg_size_pretty(pg_relation_size('directory.companies_duplicate_keys_idx')) as companies, pg_size_pretty(pg_relation_size('directory.contacts_duplicate_keys_idx')) as contacts`);
  console.log('indexes of keys', size);
  // as the application: behind the fence, and through the function of the role that looks past it
  await owner.query('set role rapport_app');
  for (const [table, { make, facts, keys, compare, columns }] of Object.entries(KINDS)) {
    const names = columns.split(', ').map((column) => column.split(' ')[0]);
    const times = [];
    let candidates = 0;
    for (let i = 0; i < ASKED; i++) {
      const asked = facts(make(random(count)));
      const began = performance.now();
      const { rows: keyed } = await owner.query({ name: `keys ${table}`, text: `select key, id from directory.${table}_with_keys($1::text[], ${MOST_OF_KEY})`, values: [keys(asked)] });
      const { rows } = await owner.query({ name: `rows ${table}`, text: `select id, ${names} from directory.${table} where id = any($1::uuid[]) and deleted_at is null`, values: [[...new Set(keyed.map(({ id }) => id))].slice(0, 100)] });
      candidates += rows.filter((one) => compare(asked, facts({ ...one, firstName: one.first_name, lastName: one.last_name, registrationNumber: one.registration_number })).score >= 30).length;
      times.push(performance.now() - began);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => `${sorted[Math.floor((sorted.length - 1) * share)].toFixed(1)} ms`;
    console.log(`${table}: candidates of one record`, { asked: ASKED, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1), candidates: candidates / ASKED });
  }
  await owner.query('reset role');
  const one = companyKeys(companyFacts(company(7)));
  const { rows: plan } = await owner.query(`explain (analyze, buffers, costs off) select k.key, r.id from unnest($1::text[]) as k (key) cross join lateral (select t.id from directory.companies t where t.tenant_id = '${tenant}' and t.deleted_at is null and t.duplicate_keys @> array[k.key] limit ${MOST_OF_KEY}) r`, [one]);
  console.log(plan.map((line) => line['QUERY PLAN']).join('\n'));
  await owner.end();
} finally {
  await removePostgres({ dataDir });
}
