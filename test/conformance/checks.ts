import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Session, SignIn } from '../support/api.js';
import { bodyFor, type ContractResource, resolve, wrongValuesFor } from './contract.js';

export interface Row {
  readonly id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}
interface Page {
  readonly data: Row[];
  readonly page: { readonly total: number; readonly nextCursor: string | null };
}

/** Where and as whom a resource is tried out. */
export interface Trial extends ContractResource {
  readonly url: string;
  signIn(options?: SignIn): Promise<Session>;
  create(session: Session, fields?: object): Promise<Row>;
  at(id: string): string;
  eventsAbout(tenantId: string, recordId: string): Promise<{ type: string; actor_id: string }[]>;
}

/** One promise that every resource keeps. */
export interface Check {
  readonly name: string;
  expectKept(trial: Trial): Promise<void>;
}

const jsonOf = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;

async function expectProblem(answer: Response, status: number): Promise<{ code: string; errors?: { pointer: string; code: string }[] }> {
  const text = await answer.text();
  expect({ url: answer.url, status: answer.status, text }).toMatchObject({ status });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = JSON.parse(text) as { code: string };
  expect(problem).toMatchObject({ type: expect.any(String), title: expect.any(String), status, detail: expect.any(String), instance: expect.any(String), code: expect.stringMatching(/^[a-z_]+$/), correlationId: answer.headers.get('x-correlation-id') });
  expect(text).not.toMatch(/node_modules|\.js:|\.ts:|select |insert |postgres|mikro|nest/i);
  return problem;
}

export const checks: readonly Check[] = [
  {
    name: 'answers a new record whole, as the contract describes it, and again when it is read',
    async expectKept({ address, body, record, signIn, at }) {
      const session = await signIn();
      const answer = await session.send('POST', address, bodyFor(body));
      const made = (await answer.json()) as Row;
      expect(answer.status).toBe(201);
      expect(answer.headers.get('location')).toBe(at(made.id));
      expect(answer.headers.get('etag')).toBe(`"${made.version}"`);
      const described = Object.keys(record.properties!);
      expect(Object.keys(made).filter((field) => !described.includes(field))).toEqual([]);
      expect(record.required!.filter((field) => !(field in made))).toEqual([]);
      expect(await jsonOf<Row>(session.send('GET', at(made.id)))).toEqual(made);
    },
  },
  {
    name: 'lets nobody in who is not signed in',
    async expectKept({ address, url, at }) {
      for (const [method, path] of [['GET', address], ['POST', address], ['POST', `${address}/search`], ['GET', at(randomUUID())], ['PUT', at(randomUUID())], ['PATCH', at(randomUUID())], ['DELETE', at(randomUUID())], ['POST', `${at(randomUUID())}/restore`]] as const) {
        const problem = await expectProblem(await fetch(`${url}${path}`, { method }), 401);
        expect(problem.code).toBe('not_signed_in');
      }
    },
  },
  {
    name: "shows nothing of a tenant's to another, and lets the other change nothing",
    async expectKept({ address, body, signIn, create, at }) {
      const [owner, stranger] = [await signIn(), await signIn()];
      const made = await create(owner);
      await expectProblem(await stranger.send('GET', at(made.id)), 404);
      await expectProblem(await stranger.send('PUT', at(made.id), bodyFor(body)), 404);
      await expectProblem(await stranger.send('PATCH', at(made.id), bodyFor(body)), 404);
      await expectProblem(await stranger.send('DELETE', at(made.id)), 404);
      await expectProblem(await stranger.send('POST', `${at(made.id)}/restore`), 404);
      expect((await jsonOf<Page>(stranger.send('GET', address))).page.total).toBe(0);
      expect((await jsonOf<Page>(stranger.send('POST', `${address}/search`, {}))).page.total).toBe(0);
      expect(await jsonOf<Row>(owner.send('GET', at(made.id)))).toEqual(made);
      // the same id in two tenants is two records
      expect((await create(stranger, { id: made.id })).id).toBe(made.id);
      expect(await jsonOf<Row>(owner.send('GET', at(made.id)))).toEqual(made);
    },
  },
  {
    name: 'shows and lets change what a caller reaches, and no more',
    async expectKept({ address, body, list, signIn, create, at }) {
      const permission = (action: string) => `${list['x-permission']!.split(':')[0]}:${action}`;
      const owner = await signIn();
      const made = await create(owner);
      const { tenantId } = owner;
      const grants = { [permission('read')]: 'all', [permission('write')]: 'own', [permission('delete')]: 'own' } as const;
      const nobody = await signIn({ tenantId, grants: {} });
      for (const [method, path] of [['GET', address], ['GET', at(made.id)], ['PATCH', at(made.id)], ['DELETE', at(made.id)]] as const) expect((await expectProblem(await nobody.send(method, path, method === 'PATCH' ? {} : undefined), 403)).code).toBe('not_allowed');
      if (list['x-scopes']!.length === 1) return;
      const reader = await signIn({ tenantId, grants });
      expect(await jsonOf<Row>(reader.send('GET', at(made.id)))).toEqual(made);
      for (const [method, sent] of [['PUT', bodyFor(body)], ['PATCH', {}], ['DELETE', undefined]] as const) expect((await expectProblem(await reader.send(method, at(made.id), sent), 403)).code).toBe('not_allowed');
      const loner = await signIn({ tenantId, grants: { ...grants, [permission('read')]: 'own' } });
      for (const [method, sent] of [['GET', undefined], ['PUT', bodyFor(body)], ['PATCH', {}], ['DELETE', undefined]] as const) await expectProblem(await loner.send(method, at(made.id), sent), 404);
      expect((await jsonOf<Page>(loner.send('GET', address))).page.total).toBe(0);
      expect((await jsonOf<Page>(owner.send('GET', address))).page.total).toBe(1);
    },
  },
  {
    name: 'names a field that it does not know',
    async expectKept({ address, body, signIn, create, at }) {
      const session = await signIn();
      const made = await create(session);
      for (const [method, path] of [['POST', address], ['PUT', at(made.id)], ['PATCH', at(made.id)]] as const) {
        const problem = await expectProblem(await session.send(method, path, { ...bodyFor(body), colour: 'red' }), 400);
        expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/colour', code: 'unknown_field' })]);
      }
    },
  },
  {
    name: 'names every required field that is missing',
    async expectKept({ address, body, signIn }) {
      const answer = await (await signIn()).send('POST', address, {});
      if ((body.required ?? []).length === 0) return expect([201, 422]).toContain(answer.status); // its own rules say whether that is enough
      const problem = await expectProblem(answer, 400);
      const named = new Set(problem.errors!.map(({ pointer }) => pointer.slice(1)));
      expect([...named].toSorted()).toEqual([...(body.required ?? [])].toSorted());
    },
  },
  {
    name: 'refuses values that the contract rules out, and names the field',
    async expectKept({ address, body, signIn, create, at }) {
      const session = await signIn();
      const made = await create(session);
      for (const [field, schema] of Object.entries(body.properties!)) {
        for (const value of wrongValuesFor(schema)) {
          const writes = [session.send('POST', address, { ...bodyFor(body), [field]: value }), ...(field === 'id' ? [] : [session.send('PATCH', at(made.id), { [field]: value })])];
          for (const write of writes) {
            const problem = await expectProblem(await write, 400);
            expect({ field, value, pointers: problem.errors?.map(({ pointer }) => pointer.split('/')[1]) }).toMatchObject({ field, value, pointers: expect.arrayContaining([field]) });
          }
        }
      }
      expect(await jsonOf<Row>(session.send('GET', at(made.id)))).toEqual(made);
    },
  },
  {
    name: 'holds a writer to the version that he has seen',
    async expectKept({ body, signIn, create, at }) {
      const session = await signIn();
      const made = await create(session);
      const stale = { 'if-match': `"${made.version + 7}"` };
      for (const [method, path, sent] of [['PUT', at(made.id), bodyFor(body)], ['PATCH', at(made.id), {}], ['DELETE', at(made.id), undefined]] as const) {
        expect((await expectProblem(await session.send(method, path, sent, stale), 412)).code).toBe('stale_version');
      }
      const deleted = await session.send('DELETE', at(made.id), undefined, { 'if-match': `"${made.version}"` });
      expect(deleted.status).toBe(204);
      expect((await expectProblem(await session.send('POST', `${at(made.id)}/restore`, undefined, stale), 412)).code).toBe('stale_version');
      expect((await session.send('POST', `${at(made.id)}/restore`, undefined, { 'if-match': '*' })).status).toBe(200);
    },
  },
  {
    name: 'goes into the recycle bin and comes back as it was',
    async expectKept({ address, signIn, create, at }) {
      const session = await signIn();
      const made = await create(session);
      expect((await session.send('DELETE', at(made.id))).status).toBe(204);
      await expectProblem(await session.send('GET', at(made.id)), 404);
      await expectProblem(await session.send('PATCH', at(made.id), {}), 404);
      expect((await jsonOf<Page>(session.send('GET', address))).data).toEqual([]);
      expect((await jsonOf<Page>(session.send('GET', `${address}?deleted=only`))).data).toMatchObject([{ id: made.id, deletedAt: expect.any(String) }]);
      const { version: _, updatedAt: __, ...restored } = await jsonOf<Row>(session.send('POST', `${at(made.id)}/restore`));
      expect(made).toMatchObject(restored);
      await expectProblem(await session.send('POST', `${at(made.id)}/restore`), 409);
    },
  },
  {
    name: 'says 404 for an id that is nowhere, and 400 for what is no id',
    async expectKept({ signIn, at }) {
      const session = await signIn();
      for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
        expect((await expectProblem(await session.send(method, at(randomUUID()), method === 'PATCH' ? {} : undefined), 404)).code).toBe('not_found');
        expect((await expectProblem(await session.send(method, at('42'), method === 'PATCH' ? {} : undefined), 400)).code).toBe('id_invalid');
      }
    },
  },
  {
    name: 'pages through everything once in each order that the contract names, while records come and go',
    async expectKept({ address, list, signIn, create, at }) {
      const session = await signIn();
      const ids = new Set<string>();
      for (let i = 0; i < 9; i++) ids.add((await create(session)).id);
      const sorts = list.parameters!.find(({ name }) => name === 'sort')!.schema.items!.enum as string[];
      for (const sort of sorts) {
        const seen: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const page: Page = await jsonOf<Page>(session.send('GET', `${address}?take=2&sort=${sort}${cursor && `&cursor=${cursor}`}`));
          seen.push(...page.data.map(({ id }) => id));
          cursor = page.page.nextCursor;
          const passing = await create(session);
          await session.send('DELETE', at(passing.id));
        }
        expect({ sort, seen: seen.length, all: [...ids].every((id) => seen.includes(id)) }).toEqual({ sort, seen: 9, all: true });
      }
    },
  },
  {
    name: 'takes every parameter of a list that the contract names',
    async expectKept({ address, list, signIn, create }) {
      const session = await signIn();
      const made = await create(session);
      for (const { name, schema, in: place } of list.parameters!) {
        if (place !== 'query' || name === 'cursor') continue;
        const inner = resolve(schema.items ?? schema);
        const value = String(inner.enum?.[0] ?? ({ uuid: made.id, 'date-time': made.createdAt, date: '2026-01-01' } as Record<string, unknown>)[inner.format ?? ''] ?? ({ boolean: true, integer: 1 } as Record<string, unknown>)[inner.type as string] ?? '1');
        const answer = await session.send('GET', `${address}?${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        expect({ name, value, status: answer.status, text: answer.ok ? '' : await answer.text() }).toMatchObject({ status: 200 });
      }
      const narrow = await jsonOf<Page>(session.send('GET', `${address}?fields=id`));
      expect(narrow.data).toEqual([{ id: made.id }]);
    },
  },
  {
    name: 'is done once, however often it is sent with the same idempotency key',
    async expectKept({ address, body, signIn }) {
      const session = await signIn();
      const [key, sent] = [{ 'idempotency-key': randomUUID() }, bodyFor(body)];
      const answers = await Promise.all(Array.from({ length: 5 }, () => session.send('POST', address, sent, key)));
      expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
      expect((await jsonOf<Page>(session.send('GET', address))).page.total).toBe(1);
      await expectProblem(await session.send('POST', address, { ...sent, id: randomUUID() }, key), 422);
    },
  },
  {
    name: 'keeps its history, with who did what in which request',
    async expectKept({ signIn, create, at }) {
      const session = await signIn();
      const made = await create(session);
      await session.send('DELETE', at(made.id), undefined, { 'x-correlation-id': 'the-one-that-deletes' });
      const history = await jsonOf<Page>(session.send('GET', `${at(made.id)}/history?sort=at`));
      expect(history.data).toMatchObject([{ action: 'created', actorId: session.userId, recordId: made.id }, { action: 'deleted', actorId: session.userId, correlationId: 'the-one-that-deletes' }]);
      expect((await jsonOf<Page>(session.send('GET', `/api/v1/audit?recordId=${made.id}`))).page.total).toBe(2);
      await expectProblem(await (await signIn()).send('GET', `${at(made.id)}/history`), 404);
    },
  },
  {
    name: 'announces what becomes of a record, in its own transaction',
    async expectKept({ signIn, create, at, eventsAbout }) {
      const session = await signIn();
      const made = await create(session);
      await session.send('DELETE', at(made.id));
      await session.send('POST', `${at(made.id)}/restore`);
      const events = await eventsAbout(session.tenantId, made.id);
      expect(events).toHaveLength(3);
      expect(new Set(events.map(({ type }) => type)).size).toBe(3);
      expect(events.every(({ actor_id }) => actor_id === session.userId)).toBe(true);
      await session.send('DELETE', at(made.id), undefined, { 'if-match': '"99"' });
      expect(await eventsAbout(session.tenantId, made.id)).toHaveLength(3);
    },
  },
  {
    name: 'takes many changes at once, each for itself',
    async expectKept({ address, body, signIn, create }) {
      const session = await signIn();
      const made = await create(session);
      const items = [{ op: 'create', data: bodyFor(body) }, { op: 'create', data: { ...bodyFor(body), colour: 'red' } }, { op: 'delete', id: made.id }, { op: 'upsert', match: { externalId: 'elsewhere-1' }, data: bodyFor(body) }];
      const { results } = await jsonOf<{ results: { index: number; status: number; data?: Row }[] }>(session.send('POST', `${address}/batch`, { items }));
      expect(results.map(({ index, status }) => [index, status])).toEqual([[0, 201], [1, 400], [2, 204], [3, 201]]);
      expect((await jsonOf<Page>(session.send('GET', address))).page.total).toBe(2);
      await expectProblem(await session.send('POST', `${address}/batch`, { items, atomic: true }), 400);
      expect((await jsonOf<Page>(session.send('GET', address))).page.total).toBe(2);
    },
  },
  {
    name: 'is made once and replaced afterwards by the id that it has elsewhere',
    async expectKept({ address, body, signIn }) {
      const session = await signIn();
      const sent = bodyFor(body);
      const first = await session.send('PUT', `${address}/external/elsewhere-2`, sent);
      const second = await session.send('PUT', `${address}/external/elsewhere-2`, sent);
      await expectProblem(await session.send('PUT', `${address}/external/elsewhere-2`, sent, { 'if-none-match': '*' }), 412);
      expect((await session.send('PUT', `${address}/external/elsewhere-3`, bodyFor(body), { 'if-none-match': '*' })).status).toBe(201);
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(((await first.json()) as Row).id).toBe(((await second.json()) as Row).id);
    },
  },
  {
    name: "takes fields of the tenant's own, if it takes any: checked, found, sorted by, changed in part, and in the history",
    async expectKept({ address, body, signIn, create, at }) {
      if (!body.properties?.customFields) return;
      const session = await signIn();
      const entity = address.slice('/api/v1/'.length);
      const define = async (key: string, more: object) => {
        const answer = await session.send('POST', '/api/v1/settings/custom-fields', { entity, key, label: key, ...more });
        expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 201 });
      };
      await define('region', { type: 'select', options: ['north', 'south'].map((value) => ({ value, label: value })), default: 'south' });
      await define('seats', { type: 'number', unique: true });
      const [few, many, none] = [await create(session, { customFields: { region: 'north', seats: 9 } }), await create(session, { customFields: { seats: 10 } }), await create(session, {})];
      expect([few, many, none].map(({ customFields }) => customFields)).toEqual([{ region: 'north', seats: 9 }, { region: 'south', seats: 10 }, { region: 'south' }]);
      const wrong = { ...bodyFor(body), customFields: { region: 'east', size: 1 } };
      for (const [method, path] of [['POST', address], ['PUT', at(few.id)], ['PATCH', at(few.id)]] as const) {
        const { errors } = await expectProblem(await session.send(method, path, wrong), 400);
        expect(errors!.map(({ pointer, code }) => [pointer, code])).toEqual([['/customFields/size', 'unknown_field'], ['/customFields/region', 'unknown_value']]);
      }
      expect((await expectProblem(await session.send('POST', address, { ...bodyFor(body), customFields: { seats: 9 } }), 409)).errors).toMatchObject([{ pointer: '/customFields/seats', code: 'taken' }]);
      const idsOf = async (query: string) => (await jsonOf<Page>(session.send('GET', `${address}?${query}`))).data.map(({ id }) => id);
      expect(await idsOf('customFields[region]=north')).toEqual([few.id]);
      expect(await idsOf('customFields[seats][gte]=9&sort=-customFields.seats')).toEqual([many.id, few.id]);
      expect(await idsOf('sort=customFields.seats')).toEqual([few.id, many.id, none.id]);
      const { data } = await jsonOf<Page>(session.send('POST', `${address}/search`, { where: { field: 'customFields.seats', op: 'lt', value: 10 }, fields: ['id', 'customFields.seats'] }));
      expect(data).toEqual([{ id: few.id, customFields: { seats: 9 } }]);
      const changed = await jsonOf<Row>(session.send('PATCH', at(few.id), { customFields: { seats: null } }));
      expect([changed.customFields, changed.version]).toEqual([{ region: 'north' }, few.version + 1]);
      const history = await jsonOf<Page>(session.send('GET', `${at(few.id)}/history?sort=-at&take=1`));
      expect(history.data[0]!.changes).toMatchObject({ 'customFields.seats': [9, null] });
    },
  },
  {
    name: 'finds by a condition tree what the contract gives as the example',
    async expectKept({ address, list, signIn }) {
      const session = await signIn();
      const condition = resolve({ $ref: `#/x/${(list as unknown as { responses: Record<string, { content: { 'application/json': { schema: { $ref: string } } } }> }).responses['200']!.content['application/json'].schema.$ref.split('/').at(-1)!.replace(/Page$/, 'Condition')}` });
      for (const where of (condition.examples ?? [condition.example]).filter(Boolean)) {
        const answer = await session.send('POST', `${address}/search`, { where });
        expect({ where, status: answer.status }).toEqual({ where, status: 200 });
      }
      await expectProblem(await session.send('POST', `${address}/search`, { where: { field: 'nothing', op: 'eq', value: 1 } }), 400);
    },
  },
];
