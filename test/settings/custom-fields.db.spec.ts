import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { CustomFieldDetails } from '../../src/contexts/settings/custom-field-definition.js';
import { ChangeCustomField, DefineCustomField } from '../../src/contexts/settings/custom-fields.commands.js';
import { CreateNote } from '../../src/contexts/notes/notes.commands.js';
import { notes } from '../../src/contexts/notes/notes.resource.js';
import { evaluateCondition } from '../../src/platform/conditions/evaluate-condition.js';
import { parseCondition } from '../../src/platform/conditions/condition.js';
import { CustomFields } from '../../src/platform/custom-fields/custom-fields.js';
import { Dispatcher } from '../../src/platform/dispatch/dispatcher.js';
import { Reads } from '../../src/platform/persistence/reads.js';
import { sqlBuilder } from '../../src/platform/persistence/sql.js';
import { parseListQuery } from '../../src/platform/resource/list-query.js';
import { ListRecords } from '../../src/platform/resource/record-queries.js';
import type { Resource } from '../../src/platform/resource/resource.js';
import { seesEverything } from '../../src/platform/resource/sight.js';
import { listStatement } from '../../src/platform/resource/statements.js';
import { appClient, applicationInside, inTenant } from '../support/inside.js';

const resource = notes as unknown as Resource;
let inside: INestApplicationContext;
let elsewhere: INestApplicationContext;

beforeAll(async () => {
  inside = await applicationInside();
  elsewhere = await applicationInside();
});
afterAll(async () => {
  await inside.close();
  await elsewhere.close();
});

const define = (details: Partial<CustomFieldDetails> & { key: string }) =>
  inside.get(Dispatcher).execute(Object.assign(new DefineCustomField(), { entity: 'notes', label: details.key, type: 'text', ...details }));
const write = (customFields: Record<string, unknown>, application = inside) => application.get(Dispatcher).execute(Object.assign(new CreateNote(), { subjectType: 'invoice', subjectId: randomUUID(), text: 'x', customFields }));
const ask = async (query: Record<string, string>, application = inside) =>
  (await application.get(Dispatcher).ask(ListRecords.of({ resource, query: parseListQuery(query, await application.get(CustomFields).of(resource)) }))).data as unknown as { id: string; customFields: Record<string, unknown> }[];

/** A client in a transaction of the tenant, which is taken back. */
async function ownTransaction(tenantId: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await appClient();
  try {
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await work(client);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const insertion = `insert into notes.notes (tenant_id, id, subject_type, subject_id, text, html, pinned, tags, created_at, updated_at, custom_fields)`;

describe('the definitions of custom fields', () => {
  it('are known without a query, and right in every process as soon as they are changed', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      await define({ key: 'region' });
      await write({ region: 'north' });
      await ask({ 'customFields[region]': 'north' });
      const reads = inside.get(Reads);
      const all = reads.all.bind(reads);
      const asked: unknown[] = [];
      reads.all = ((statements: never) => (asked.push(statements), all(statements))) as typeof reads.all;
      for (let i = 0; i < 3; i++) await ask({ 'customFields[region]': 'north', sort: 'customFields.region' });
      reads.all = all;
      expect(asked).toHaveLength(3);
      expect(await ask({}, elsewhere)).toMatchObject([{ customFields: { region: 'north' } }]);
      await define({ key: 'size', type: 'number' });
      for (const giveUp = Date.now() + 1_000; Date.now() < giveUp && (await elsewhere.get(CustomFields).fieldsOf(resource)).length < 2; ) await sleep(10);
      expect((await elsewhere.get(CustomFields).fieldsOf(resource)).map(({ key }) => key)).toEqual(['region', 'size']);
    });
  });

  it('hold every writer, whichever way he comes', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      await define({ key: 'size', type: 'number', required: true });
      await expect(write({})).rejects.toMatchObject({ code: 'custom_fields_invalid', errors: [{ pointer: '/customFields/size', code: 'required' }] });
      await expect(write({ size: 'x' })).rejects.toMatchObject({ errors: [{ pointer: '/customFields/size', code: 'invalid_number' }] });
    });
    await ownTransaction(tenantId, async (client) => {
      const insert = (customFields: object) => client.query(`${insertion} values ($1, gen_random_uuid(), 'invoice', gen_random_uuid(), '', '', false, '{}', now(), now(), $2)`, [tenantId, customFields]);
      for (const wrong of [{ nothing: 1 }, { size: '1' }, { size: { amount: '1' } }, { size: null }]) {
        await client.query('savepoint before');
        await expect(insert(wrong)).rejects.toMatchObject({ code: 'RC001' });
        await client.query('rollback to before');
      }
      await insert({ size: 1 });
    });
  });

  it('are not overtaken by a writer who has read the old ones', async () => {
    const tenantId = randomUUID();
    await inTenant(tenantId, async () => {
      const id = await define({ key: 'size' });
      await ownTransaction(tenantId, async (client) => {
        await client.query(`${insertion} values ($1, gen_random_uuid(), 'invoice', gen_random_uuid(), '', '', false, '{}', now(), now(), '{"size": "many"}')`, [tenantId]);
        // the change waits until the writer has ended
        const change = inside.get(Dispatcher).execute(ChangeCustomField.of({ id, set: { type: 'number' } }));
        const state = await Promise.race([change.then(() => 'done', () => 'refused'), sleep(300, 'waiting')]);
        expect(state).toBe('waiting');
        await client.query('commit');
        await expect(change).rejects.toMatchObject({ code: 'values_do_not_fit' });
        await client.query('begin');
      });
    });
  });

  it('make columns for imports and exports, each with its way into a cell and out of it', async () => {
    await inTenant(randomUUID(), async () => {
      await define({ key: 'budget', type: 'money', label: 'Budget' });
      await define({ key: 'topics', type: 'multi-select', options: [{ value: 'crm', label: 'CRM' }, { value: 'erp', label: 'ERP' }] });
      const [budget, topics] = await inside.get(CustomFields).columnsOf(resource);
      expect([budget!.name, budget!.header, budget!.parse(' 12.5 eur '), budget!.format({ amount: '12.50', currency: 'EUR' }), budget!.parse(' '), budget!.format(null)]).toEqual(['customFields.budget', 'Budget', { amount: '12.5', currency: 'EUR' }, '12.50 EUR', null, '']);
      expect([topics!.parse('erp; crm'), topics!.format(['crm', 'erp'])]).toEqual([['erp', 'crm'], 'crm;erp']);
      await write({ budget: budget!.parse('7 CHF'), topics: topics!.parse('erp;crm') });
      expect(await ask({})).toMatchObject([{ customFields: { budget: { amount: '7.00', currency: 'CHF' }, topics: ['crm', 'erp'] } }]);
    });
  });

  it('let a condition be asked of a record in memory too', async () => {
    await inTenant(randomUUID(), async () => {
      await define({ key: 'size', type: 'number' });
      await write({ size: 10 });
      const own = await inside.get(CustomFields).of(resource);
      const condition = parseCondition({ field: 'customFields.size', op: 'gt', value: 9 }, own, '');
      const [record] = await ask({});
      expect([evaluateCondition(condition, own, record!), evaluateCondition(condition, own, { customFields: {} })]).toEqual([true, false]);
    });
  });
});

describe('planning a question to custom fields', () => {
  const tenantId = randomUUID();
  const ROWS = 20_000;

  beforeAll(async () => {
    await inTenant(tenantId, async () => {
      await define({ key: 'region', type: 'select', options: ['north', 'south', 'east'].map((value) => ({ value, label: value })) });
      await define({ key: 'size', type: 'number' });
    });
    const client = await appClient();
    await client.query('begin');
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    await client.query(`${insertion} select $1, gen_random_uuid(), 'invoice', gen_random_uuid(), 'x', 'x', false, '{}', now() - make_interval(secs => n), now(),
      jsonb_build_object('region', case when n % 1000 = 0 then 'east' when n % 2 = 0 then 'north' else 'south' end, 'size', n) from generate_series(1, ${ROWS}) n`, [tenantId]);
    await client.query('commit');
    await client.end();
    const owner = new pg.Client(process.env.TEST_DATABASE_URL);
    await owner.connect();
    await owner.query('analyze notes.notes, platform.custom_values');
    await owner.end();
  }, 60_000);

  async function planOf(query: Record<string, string>): Promise<string> {
    const own = await inTenant(tenantId, () => inside.get(CustomFields).of(resource));
    const { sql, parameters } = listStatement(own, parseListQuery(query, own), seesEverything).compile(sqlBuilder);
    let plan = '';
    await ownTransaction(tenantId, async (client) => {
      const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain ${sql}`, [...parameters]);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    return plan;
  }

  it('looks an equal value up in the index, behind row-level security', async () => {
    expect(await planOf({ 'customFields[region]': 'east' })).toMatch(/custom_values_place_record_id_idx[^]*?Index Cond: .*place = /);
  });

  it('looks a range up in the index', async () => {
    expect(await planOf({ 'customFields[size][gte]': '19990' })).toMatch(/custom_values_place_record_id_idx[^]*?Index Cond: .*place >= /);
  });

  it.each(['customFields.size', '-customFields.size'])('walks along the index in the order %s', async (sort) => {
    const plan = await planOf({ sort });
    expect(plan).toMatch(/Limit[^]*?Nested Loop[^]*?Index (?:Only )?Scan (?:Backward )?using custom_values_place_record_id_idx/);
    expect(plan.split('CTE blank')[0]).not.toMatch(/Seq Scan/);
  });
});

describe('a definition', () => {
  it('that is loaded has its values in their types', async () => {
    await inTenant(randomUUID(), async () => {
      await define({ key: 'region', type: 'select', default: 'a', options: [{ value: 'a', label: 'A' }] });
      const [field] = await inside.get(CustomFields).fieldsOf(resource);
      expect(field).toMatchObject({ key: 'region', default: 'a', options: [{ value: 'a', label: 'A' }], validation: {}, refersTo: null, required: false });
    });
  });
});
