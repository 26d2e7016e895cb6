import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Schemas } from '../../client/index.js';
import { expectData, type Session, signIn } from '../support/api.js';
import { aNote } from '../support/builders.js';
import { expectProblem } from '../support/http.js';

type Definition = Partial<Schemas['CreateCustomField']> & { readonly key: string };
type Json = Record<string, unknown>;

const FIELDS = '/api/v1/settings/custom-fields';
const NOTES = '/api/v1/notes';

async function define(session: Session, definition: Definition): Promise<Schemas['CustomField']> {
  const answer = await session.send('POST', FIELDS, { entity: 'notes', label: definition.key, type: 'text', ...definition });
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Schemas['CustomField'];
}

async function note(session: Session, customFields: Json, fields: Json = {}): Promise<Schemas['Note'] & { customFields: Json }> {
  const answer = await session.send('POST', NOTES, { ...aNote(), ...fields, customFields });
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Schemas['Note'] & { customFields: Json };
}

const listed = async (session: Session, query: string) => {
  const answer = await session.send('GET', `${NOTES}?${query}`);
  const text = await answer.text();
  expect({ query, status: answer.status, text }).toMatchObject({ status: 200 });
  return JSON.parse(text) as { data: { id: string; customFields: Json }[]; page: { total: number; nextCursor: string | null } };
};
const found = async (session: Session, where: unknown) => ((await (await session.send('POST', `${NOTES}/search`, { where, sort: 'createdAt' })).json()) as { data: { id: string }[] }).data.map(({ id }) => id);
const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));
const refusal = async (session: Session, customFields: Json, status = 400, code = 'body_invalid') => (await expectProblem(await session.send('POST', NOTES, { ...aNote(), customFields }), status, code)).errors;

const EVERY_TYPE: readonly [type: Schemas['CustomField']['type'], more: object, good: unknown, kept: unknown, bad: unknown, code: string][] = [
  ['text', {}, 'Zürich', 'Zürich', 7, 'invalid_text'],
  ['text', { validation: { minLength: 2, maxLength: 4 } }, 'abc', 'abc', 'abcde', 'out_of_rules'],
  ['text', { validation: { mask: 'AA-999' } }, 'DE-123', 'DE-123', 'DE-12', 'out_of_rules'],
  ['number', {}, 12.5, 12.5, '12.5', 'invalid_number'],
  ['number', {}, -0, 0, 0.0000001, 'invalid_number'],
  ['number', { validation: { min: 1, max: 5, decimals: 0 } }, 5, 5, 2.5, 'out_of_rules'],
  ['date', {}, '2026-02-28', '2026-02-28', '2026-02-30', 'invalid_date'],
  ['date', { validation: { earliest: '2026-01-01' } }, '2026-01-01', '2026-01-01', '2025-12-31', 'out_of_rules'],
  ['money', {}, { amount: 1250, currency: 'EUR' }, { amount: '1250.00', currency: 'EUR' }, { amount: '1', currency: 'XXX' }, 'invalid_money'],
  ['money', { validation: { currencies: ['CHF'], min: 10 } }, { amount: '10', currency: 'CHF' }, { amount: '10.00', currency: 'CHF' }, { amount: '10', currency: 'EUR' }, 'out_of_rules'],
  ['boolean', {}, false, false, 'false', 'invalid_boolean'],
  ['select', { options: options('north', 'south') }, 'north', 'north', 'east', 'unknown_value'],
  ['multi-select', { options: options('a', 'b', 'c') }, ['c', 'a', 'a'], ['a', 'c'], ['a', 'd'], 'unknown_value'],
  ['multi-select', { options: options('a', 'b'), validation: { maxChoices: 1 } }, ['b'], ['b'], ['a', 'b'], 'out_of_rules'],
  ['url', {}, ' https://example.com/x ', 'https://example.com/x', 'javascript:alert(1)', 'invalid_url'],
  ['email', {}, 'Jane@Example.com', 'jane@example.com', 'jane', 'invalid_email'],
];

describe('a value of a custom field', () => {
  it.each(EVERY_TYPE)('of the type %s %j is kept in one form, and refused with its place when it is wrong', async (type, more, good, kept, bad, code) => {
    const session = await signIn();
    await define(session, { key: 'x', type, ...more });
    const made = await note(session, { x: good });
    expect(made.customFields).toEqual({ x: kept });
    expect(expectData(await session.api.GET('/api/v1/notes/{id}', { params: { path: { id: made.id } } }))).toEqual(made);
    expect(await refusal(session, { x: bad })).toEqual([{ pointer: '/customFields/x', code, message: expect.stringMatching(/^must /) }]);
    for (const nothing of [null, '', ...(type === 'multi-select' ? [[]] : [])]) expect((await note(session, { x: nothing })).customFields).toEqual({});
  });

  it('is refused together with everything else that is wrong with the body', async () => {
    const session = await signIn();
    await define(session, { key: 'region', required: true });
    const { errors } = await expectProblem(await session.send('POST', NOTES, { ...aNote(), pinned: 'yes', customFields: { colour: 'red' } }), 400, 'body_invalid');
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([['/pinned', 'not_boolean'], ['/customFields/colour', 'unknown_field'], ['/customFields/region', 'required']]);
  });

  it('of an unknown field is refused in a tenant that has none, whatever others have', async () => {
    const [one, other] = [await signIn(), await signIn()];
    await define(one, { key: 'region' });
    expect(await refusal(other, { region: 'north' })).toEqual([{ pointer: '/customFields/region', code: 'unknown_field', message: expect.stringContaining('none has been defined') }]);
    for (const name of ['constructor', '__proto__', 'toString']) expect((await one.send('POST', NOTES, `{"subjectType":"lead","subjectId":"${randomUUID()}","text":"x","customFields":{"${name}":"x"}}`)).status).toBe(400);
  });

  it('is the default when nothing is said, and none when null is said', async () => {
    const session = await signIn();
    await define(session, { key: 'region', type: 'select', options: options('north', 'south'), default: 'south' });
    expect((await note(session, {})).customFields).toEqual({ region: 'south' });
    expect((await note(session, { region: null })).customFields).toEqual({});
  });

  it('must be there when it is required, and can not be taken away', async () => {
    const session = await signIn();
    const before = await note(session, {});
    await define(session, { key: 'region', required: true });
    expect(await refusal(session, {})).toMatchObject([{ pointer: '/customFields/region', code: 'required' }]);
    const { id } = await note(session, { region: 'north' });
    await expectProblem(await session.send('PATCH', `${NOTES}/${id}`, { customFields: { region: null } }), 400, 'body_invalid');
    // what was there before lacks it, and can still be changed otherwise
    expect((await session.send('PATCH', `${NOTES}/${before.id}`, { text: 'Changed.' })).status).toBe(200);
  });

  it('refers to a record that is there, and is the own tenant’s', async () => {
    const [session, stranger] = [await signIn(), await signIn()];
    await define(session, { key: 'parent', type: 'reference', refersTo: 'notes' });
    const target = await note(session, {});
    expect((await note(session, { parent: target.id.toUpperCase() })).customFields).toEqual({ parent: target.id });
    for (const id of [randomUUID(), (await note(stranger, {})).id]) expect(await refusal(session, { parent: id }, 422, 'reference_not_found')).toMatchObject([{ pointer: '/customFields/parent', code: 'reference_not_found' }]);
  });
});

describe('changing custom fields of a record', () => {
  it('changes those that are sent, takes away what is null, and keeps the rest', async () => {
    const session = await signIn();
    for (const key of ['a', 'b', 'c']) await define(session, { key });
    const { id } = await note(session, { a: '1', b: '2' });
    const changed = (await (await session.send('PATCH', `${NOTES}/${id}`, { customFields: { b: null, c: '3' } })).json()) as { customFields: Json; version: number };
    expect(changed).toMatchObject({ customFields: { a: '1', c: '3' }, version: 2 });
    const same = (await (await session.send('PATCH', `${NOTES}/${id}`, { customFields: { a: '1' } })).json()) as { version: number };
    expect(same.version).toBe(2);
  });

  it('sets what is left out back to its default when the record is replaced', async () => {
    const session = await signIn();
    await define(session, { key: 'a' });
    await define(session, { key: 'b', default: 'x' });
    const { id, subjectType, subjectId } = await note(session, { a: '1', b: '2' });
    const replaced = (await (await session.send('PUT', `${NOTES}/${id}`, { subjectType, subjectId, text: 'New.' })).json()) as { customFields: Json };
    expect(replaced.customFields).toEqual({ b: 'x' });
  });

  it('is in the history, field by field', async () => {
    const session = await signIn();
    await define(session, { key: 'a' });
    await define(session, { key: 'b', type: 'money' });
    const { id } = await note(session, { a: '1' });
    await session.send('PATCH', `${NOTES}/${id}`, { customFields: { a: '2', b: { amount: 5, currency: 'EUR' } } });
    const history = (await (await session.send('GET', `${NOTES}/${id}/history?sort=at`)).json()) as { data: { changes: Json }[] };
    expect(history.data[1]!.changes).toEqual({ 'customFields.a': ['1', '2'], 'customFields.b': [null, { amount: '5.00', currency: 'EUR' }] });
  });

  it('works in batches, each item for itself, and by external ids', async () => {
    const session = await signIn();
    await define(session, { key: 'n', type: 'number', unique: true });
    const item = (n: unknown, more: object = {}) => ({ op: 'create', data: { ...aNote(), customFields: { n } }, ...more });
    const items = [item(1), item('x'), item(2), item(1), { op: 'upsert', match: { externalId: 'e-1' }, data: { ...aNote(), customFields: { n: 3 } } }];
    const { results } = (await (await session.send('POST', `${NOTES}/batch`, { items })).json()) as { results: { status: number; data?: { customFields: Json }; error?: { errors: { pointer: string }[] } }[] };
    expect(results.map(({ status }) => status)).toEqual([201, 400, 201, 409, 201]);
    expect(results[1]!.error!.errors).toMatchObject([{ pointer: '/data/customFields/n', code: 'invalid_number' }]);
    expect(results[3]!.error!.errors).toMatchObject([{ pointer: '/customFields/n', code: 'taken' }]);
    const again = await session.send('PUT', `${NOTES}/external/e-1`, { ...aNote(), customFields: { n: 4 } });
    expect([again.status, ((await again.json()) as { customFields: Json }).customFields]).toEqual([200, { n: 4 }]);
  });
});

describe('a unique custom field', () => {
  it('lets one of many writers have a value that want it at once', async () => {
    const session = await signIn();
    await define(session, { key: 'number', unique: true });
    const answers = await Promise.all(Array.from({ length: 8 }, () => session.send('POST', NOTES, { ...aNote(), customFields: { number: 'K-1' } })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const problem = await expectProblem(answers.find(({ status }) => status === 409)!, 409, 'already_exists');
    expect(problem.errors).toEqual([{ pointer: '/customFields/number', code: 'taken', message: 'is taken already' }]);
  });

  it('gives a value back when it is changed or its record goes for good, keeps it in the bin, and knows other tenants’ not', async () => {
    const [session, other] = [await signIn(), await signIn()];
    for (const who of [session, other]) await define(who, { key: 'number', unique: true });
    const first = await note(session, { number: 'a'.repeat(300) });
    expect(await refusal(session, { number: 'a'.repeat(300) }, 409, 'already_exists')).toHaveLength(1);
    await note(session, { number: `${'a'.repeat(299)}b` });
    await note(other, { number: 'a'.repeat(300) });
    await session.send('DELETE', `${NOTES}/${first.id}`);
    await refusal(session, { number: 'a'.repeat(300) }, 409, 'already_exists');
    await session.send('POST', `${NOTES}/${first.id}/restore`);
    await session.send('PATCH', `${NOTES}/${first.id}`, { customFields: { number: 'b' } });
    await note(session, { number: 'a'.repeat(300) });
  });

  it('is refused over records that repeat a value, with how many and which', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'number' });
    const records = [await note(session, { number: '1' }), await note(session, { number: '1' }), await note(session, { number: '2' })];
    const problem = await expectProblem(await session.send('PATCH', `${FIELDS}/${field.id}`, { unique: true }), 409, 'values_not_unique');
    expect(problem).toMatchObject({ count: 2, examples: [{ id: records[0]!.id, value: '1' }], errors: [{ pointer: '/unique' }] });
    await session.send('PATCH', `${NOTES}/${records[1]!.id}`, { customFields: { number: '3' } });
    expect((await session.send('PATCH', `${FIELDS}/${field.id}`, { unique: true })).status).toBe(200);
    await refusal(session, { number: '3' }, 409, 'already_exists');
  });
});

describe('asking for custom fields', () => {
  async function stocked() {
    const session = await signIn();
    await define(session, { key: 'region', type: 'select', options: options('north', 'south') });
    await define(session, { key: 'seats', type: 'number' });
    await define(session, { key: 'budget', type: 'money' });
    await define(session, { key: 'due', type: 'date' });
    await define(session, { key: 'hot', type: 'boolean' });
    await define(session, { key: 'topics', type: 'multi-select', options: options('crm', 'erp', 'bi') });
    await define(session, { key: 'remark', indexed: false });
    const ids: string[] = [];
    for (const customFields of [
      { region: 'north', seats: 9, budget: { amount: '900', currency: 'EUR' }, due: '2026-01-31', hot: true, topics: ['crm', 'bi'], remark: 'Uses Kühlhaus software' },
      { region: 'south', seats: 10, budget: { amount: '1000', currency: 'USD' }, due: '2026-02-01', hot: false, topics: ['erp'] },
      { region: 'north', seats: -5, budget: { amount: '20.5', currency: 'EUR' } },
      {},
    ]) ids.push((await note(session, customFields)).id);
    return { session, ids };
  }

  it('by the query string compares each type by its own order', async () => {
    const { session, ids } = await stocked();
    const [a, b, c] = ids as [string, string, string, string];
    const asked: [query: string, expected: string[]][] = [
      ['customFields[region]=north', [a, c]],
      ['customFields[region]=north,south', [a, b, c]],
      ['customFields[region][ne]=north', [b, ids[3]!]],
      ['customFields[seats][gte]=9', [a, b]],
      ['customFields[seats]=9.0', [a]],
      ['customFields[seats][lt]=0', [c]],
      ['customFields[budget][gt]=900', [b]],
      ['customFields[due][gte]=2026-02-01', [b]],
      ['customFields[hot]=true', [a]],
      ['customFields[topics]=erp,bi', [a, b]],
      ['customFields[topics][hasAll]=crm,bi', [a]],
      ['customFields[due][empty]=true', [c, ids[3]!]],
      ['customFields[region]=north&customFields[seats][gt]=0', [a]],
      ['search=kühlh', [a]],
      ['search=south', [b]],
    ];
    for (const [query, expected] of asked) expect({ query, ids: (await listed(session, `${query}&sort=createdAt`)).data.map(({ id }) => id) }).toEqual({ query, ids: expected });
  });

  it('finds an address in whatever case it is asked for', async () => {
    const session = await signIn();
    await define(session, { key: 'mail', type: 'email' });
    const { id } = await note(session, { mail: 'Jane@Example.com' });
    expect((await listed(session, 'customFields[mail]=JANE@example.com')).data).toMatchObject([{ id }]);
  });

  it('by a condition tree finds the same, also what no index serves', async () => {
    const { session, ids } = await stocked();
    expect(await found(session, { and: [{ field: 'customFields.seats', op: 'between', value: [-10, 9] }, { not: { field: 'customFields.hot', op: 'eq', value: true } }] })).toEqual([ids[2]]);
    expect(await found(session, { field: 'customFields.remark', op: 'contains', value: 'KÜHL' })).toEqual([ids[0]]);
    expect(await found(session, { field: 'customFields.budget.currency', op: 'eq', value: 'USD' })).toEqual([ids[1]]);
    expect(await found(session, { or: [{ field: 'customFields.region', op: 'eq', value: 'south' }, { field: 'text', op: 'contains', value: 'nothing' }] })).toEqual([ids[1]]);
  });

  it('names what there is when it asks for what there is not', async () => {
    const { session } = await stocked();
    const wrong: [method: string, path: string, body: unknown, code: string, text: string][] = [
      ['GET', `${NOTES}?customFields[regoin]=north`, undefined, 'query_invalid', 'customFields[region]'],
      ['GET', `${NOTES}?customFields[remark]=x`, undefined, 'query_invalid', 'customFields[region]'],
      ['GET', `${NOTES}?customFields[region]=east`, undefined, 'query_invalid', 'north, south'],
      ['GET', `${NOTES}?customFields[seats][gte]=many`, undefined, 'query_invalid', 'decimal'],
      ['GET', `${NOTES}?sort=customFields.topics`, undefined, 'query_invalid', 'customFields.seats'],
      ['GET', `${NOTES}?fields=customFields.nothing`, undefined, 'query_invalid', 'customFields.seats'],
      ['POST', `${NOTES}/search`, { where: { field: 'customFields.nothing', op: 'eq', value: 1 } }, 'search_invalid', 'customFields.seats'],
    ];
    for (const [method, path, body, code, text] of wrong) {
      const answer = await session.send(method, path, body);
      const problem = JSON.stringify((await answer.json()) as Json);
      expect({ path, status: answer.status, code: problem.includes(`"code":"${code}"`), text: problem.includes(text), problem }).toMatchObject({ path, status: 400, code: true, text: true });
    }
  });

  it('sorts by each, those without a value last, and pages through all of them once', async () => {
    const { session, ids } = await stocked();
    const orders: [sort: string, expected: (string | undefined)[]][] = [
      ['customFields.seats', [ids[2], ids[0], ids[1], ids[3]]],
      ['-customFields.seats', [ids[1], ids[0], ids[2], ids[3]]],
      ['customFields.budget', [ids[2], ids[0], ids[1], ids[3]]],
      ['-customFields.due,createdAt', [ids[1], ids[0], ids[2], ids[3]]],
      ['customFields.region,-customFields.seats', [ids[0], ids[2], ids[1], ids[3]]],
    ];
    for (const [sort, expected] of orders) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof listed>> = await listed(session, `sort=${sort}&take=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        expect(Object.keys(page.data[0]!).filter((name) => name.startsWith('_'))).toEqual([]);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.page.nextCursor;
      }
      expect({ sort, seen }).toEqual({ sort, seen: expected });
      expect((await listed(session, `sort=${sort}&skip=1&take=2`)).data.map(({ id }) => id)).toEqual(expected.slice(1, 3));
    }
  });

  it('shows only those that are named', async () => {
    const { session, ids } = await stocked();
    const { data } = await listed(session, 'fields=id,customFields.region,customFields.seats&sort=customFields.seats&customFields[seats][gte]=9');
    expect(data).toEqual([{ id: ids[0], customFields: { region: 'north', seats: 9 } }, { id: ids[1], customFields: { region: 'south', seats: 10 } }]);
    const one = await session.send('GET', `${NOTES}/${ids[0]}?fields=customFields.hot`);
    expect(await one.json()).toEqual({ customFields: { hot: true } });
  });

  it('exports each as a column by itself, under the name by which it is asked for', async () => {
    const { session, ids } = await stocked();
    const csv = async (query: string) => (await (await session.send('GET', `${NOTES}/export?${query}`)).text()).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
    expect(await csv('fields=id,customFields&sort=createdAt&customFields[region]=north,south')).toEqual([
      'id,customFields.budget,customFields.due,customFields.hot,customFields.region,customFields.remark,customFields.seats,customFields.topics',
      `${ids[0]},900.00 EUR,2026-01-31,true,north,Uses Kühlhaus software,9,"crm;bi"`,
      `${ids[1]},1000.00 USD,2026-02-01,false,south,,10,erp`,
      `${ids[2]},20.50 EUR,,,north,,-5,`,
    ]);
    expect(await csv('fields=customFields.seats,id&sort=customFields.seats')).toEqual(['customFields.seats,id', `-5,${ids[2]}`, `9,${ids[0]}`, `10,${ids[1]}`, `,${ids[3]}`]);
  });

  it('reaches them through related records, and shows those of included ones', async () => {
    const { session, ids } = await stocked();
    const answer = await note(session, { seats: 1 }, { replyToId: ids[0] });
    expect(await found(session, { relation: 'replyTo', some: { field: 'customFields.region', op: 'eq', value: 'north' } })).toEqual([answer.id]);
    const { data } = await listed(session, `include=replyTo&customFields[seats]=1`);
    expect(data).toMatchObject([{ id: answer.id, replyTo: { id: ids[0], customFields: { region: 'north', seats: 9 } } }]);
  });
});

describe('changing the type of a custom field', () => {
  it('takes the values along when nothing of them is lost', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x' });
    const records = [await note(session, { x: '12' }), await note(session, { x: '7.5' })];
    expect((await session.send('PATCH', `${FIELDS}/${field.id}`, { type: 'number' })).status).toBe(200);
    expect((await listed(session, 'sort=customFields.x')).data.map(({ id, customFields }) => [id, customFields.x])).toEqual([[records[1]!.id, 7.5], [records[0]!.id, 12]]);
    await refusal(session, { x: '12' });
    expect((await session.send('PATCH', `${FIELDS}/${field.id}`, { type: 'multi-select', options: options('12', '7.5') })).status).toBe(200);
    expect((await listed(session, 'customFields[x]=12')).data).toMatchObject([{ customFields: { x: ['12'] } }]);
  });

  it('is refused with a count and examples when some would be lost', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x' });
    await note(session, { x: '12' });
    const record = await note(session, { x: 'a dozen' });
    const problem = await expectProblem(await session.send('PATCH', `${FIELDS}/${field.id}`, { type: 'number' }), 409, 'values_do_not_fit');
    expect(problem).toMatchObject({ count: 1, examples: [{ id: record.id, value: 'a dozen' }], errors: [{ pointer: '/type', code: 'values_do_not_fit' }] });
    expect((await note(session, { x: 'still text' })).customFields).toEqual({ x: 'still text' });
  });

  it('looks at the choices too: one that a record holds can not be taken away', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x', type: 'select', options: options('a', 'b', 'c') });
    const record = await note(session, { x: 'b' });
    const refused = await expectProblem(await session.send('PATCH', `${FIELDS}/${field.id}`, { options: options('a', 'c') }), 409, 'values_do_not_fit');
    expect(refused.errors).toMatchObject([{ pointer: '/options' }]);
    expect((await session.send('PATCH', `${FIELDS}/${field.id}`, { options: options('a', 'b') })).status).toBe(200);
    expect((await session.send('DELETE', `${NOTES}/${record.id}`)).status).toBe(204);
    await expectProblem(await session.send('PATCH', `${FIELDS}/${field.id}`, { options: options('a') }), 409, 'values_do_not_fit');
  });
});

describe('removing a custom field', () => {
  it('hides its values, and shows them again when it is restored', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x', unique: true });
    await define(session, { key: 'y' });
    const { id } = await note(session, { x: '1', y: '2' });
    expect((await session.send('DELETE', `${FIELDS}/${field.id}`)).status).toBe(204);
    expect((await listed(session, '')).data.map(({ customFields }) => customFields)).toEqual([{ y: '2' }]);
    expect((await session.send('PATCH', `${NOTES}/${id}`, { customFields: { y: '3' } })).status).toBe(200);
    await refusal(session, { x: '1' });
    await session.send('POST', `${FIELDS}/${field.id}/restore`);
    expect((await listed(session, 'customFields[x]=1')).data).toMatchObject([{ id, customFields: { x: '1', y: '3' } }]);
    await refusal(session, { x: '1' }, 409, 'already_exists');
  });

  it('brings kept values back to a new field of the same key that they fit, and to no other', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x' });
    await note(session, { x: 'words' });
    await session.send('DELETE', `${FIELDS}/${field.id}?data=keep`);
    await expectProblem(await session.send('POST', FIELDS, { entity: 'notes', key: 'x', label: 'X', type: 'number' }), 409, 'values_do_not_fit');
    await define(session, { key: 'x' });
    expect((await listed(session, 'customFields[x]=words')).page.total).toBe(1);
  });

  it('drops its values when that is asked for', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x' });
    await note(session, { x: 'words' });
    await expectProblem(await session.send('DELETE', `${FIELDS}/${field.id}?data=burn`), 400, 'query_invalid');
    expect((await session.send('DELETE', `${FIELDS}/${field.id}?data=drop`)).status).toBe(204);
    await session.send('POST', `${FIELDS}/${field.id}/restore`);
    expect((await listed(session, '')).data.map(({ customFields }) => customFields)).toEqual([{}]);
    expect((await listed(session, 'search=words')).data).toEqual([]);
  });
});

describe('defining a custom field', () => {
  const WRONG: readonly [what: string, definition: object, pointer: string, code: string][] = [
    ['a key with a blank', { key: 'a b' }, '/key', 'invalid_key'],
    ['a key that every object has', { key: 'constructor' }, '/key', 'invalid_key'],
    ['an entity that is not there', { entity: 'unicorns' }, '/entity', 'unknown_value'],
    ['an entity that takes none', { entity: 'audit' }, '/entity', 'unknown_value'],
    ['a select without choices', { type: 'select' }, '/options', 'options_missing'],
    ['a choice twice', { type: 'select', options: options('a', 'a') }, '/options', 'repeated'],
    ['choices of a text', { options: options('a') }, '/options', 'does_not_belong'],
    ['a reference to nothing', { type: 'reference' }, '/refersTo', 'reference_missing'],
    ['a reference to what is not there', { type: 'reference', refersTo: 'unicorns' }, '/refersTo', 'unknown_value'],
    ['a rule of another type', { validation: { min: 1 } }, '/validation/min', 'does_not_belong'],
    ['an unknown rule', { validation: { smallest: 1 } }, '/validation/smallest', 'unknown_field'],
    ['limits the wrong way round', { type: 'number', validation: { min: 2, max: 1 } }, '/validation/max', 'out_of_range'],
    ['a default that is no value of it', { type: 'number', default: 'x' }, '/default', 'invalid_number'],
    ['a default that breaks its rules', { type: 'number', validation: { max: 1 }, default: 2 }, '/default', 'out_of_rules'],
    ['a default of a unique field', { unique: true, default: 'x' }, '/default', 'does_not_belong'],
    ['a unique yes or no', { type: 'boolean', unique: true }, '/unique', 'does_not_belong'],
    ['an unknown type', { type: 'colour' }, '/type', 'not_in'],
  ];
  it.each(WRONG)('refuses %s', async (_what, definition, pointer, code) => {
    const session = await signIn();
    const answer = await session.send('POST', FIELDS, { entity: 'notes', key: 'x', label: 'X', type: 'text', ...definition });
    const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] };
    expect({ status: answer.status, errors }).toMatchObject({ status: 400, errors: [{ pointer, code }] });
  });

  it('refuses a key that is taken, and never changes the key', async () => {
    const session = await signIn();
    const field = await define(session, { key: 'x' });
    const problem = await expectProblem(await session.send('POST', FIELDS, { entity: 'notes', key: 'x', label: 'X', type: 'text' }), 409, 'already_exists');
    expect(problem.errors).toMatchObject([{ pointer: '/key', code: 'taken' }]);
    await expectProblem(await session.send('PATCH', `${FIELDS}/${field.id}`, { key: 'y' }), 422, 'custom_field_fixed');
  });

  it('is for administrators; everybody sees them', async () => {
    const admin = await signIn();
    await define(admin, { key: 'x' });
    const agent = await signIn({ role: 'agent', tenantId: admin.tenantId });
    await expectProblem(await agent.send('POST', FIELDS, { entity: 'notes', key: 'y', label: 'Y', type: 'text' }), 403, 'not_allowed');
    expect(((await (await agent.send('GET', `${FIELDS}?entity=notes`)).json()) as { data: unknown[] }).data).toHaveLength(1);
    expect((await note(agent, { x: '1' })).customFields).toEqual({ x: '1' });
  });

  it('stops at 200 for one kind of record', async () => {
    const session = await signIn();
    const items = Array.from({ length: 201 }, (_, n) => ({ op: 'create', data: { entity: 'notes', key: `f${n}`, label: 'F', type: 'text' } }));
    const { results } = (await (await session.send('POST', `${FIELDS}/batch`, { items })).json()) as { results: { status: number; error?: { code: string } }[] };
    expect(results.map(({ status }) => status)).toEqual([...Array.from({ length: 200 }, () => 201), 422]);
    expect(results[200]!.error!.code).toBe('too_many_custom_fields');
  });
});
