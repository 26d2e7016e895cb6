import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import '../../src/app.module.js';
import { Users } from '../../src/platform/auth/users.js';
import { referencesOf } from '../../src/platform/references/references.js';
import { resources } from '../../src/platform/resource/resource.js';
import { bodyFor, contractResources } from '../conformance/contract.js';
import { makeReferred, withoutDuplicateCheck } from '../conformance/trial.js';
import { type Session, signIn } from '../support/api.js';
import { expectProblem } from '../support/http.js';
import { serverInside } from '../support/inside.js';
import { colleague, leaves } from '../support/users.js';

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Every place of the product that names users, as the resources describe it, and that somebody can write to. */
const places = resources().flatMap((resource) => {
  const contract = contractResources.find(({ address }) => address === `/api/v1/${resource.address}`);
  return referencesOf(resource)
    .filter(({ kind, field }) => kind === 'user' && contract?.body.properties?.[field] !== undefined)
    .map(({ field, member }) => ({ title: `${resource.name}.${field}`, contract: contract!, field, ...placeIn(field, member, resource.fields[field]!.kind === 'tags') }));
});

/** How somebody is named there, and where it is said that he can not be. */
function placeIn(field: string, member: string | undefined, isList: boolean): { readonly naming: (id: string) => object; readonly pointer: string } {
  if (member !== undefined) return { naming: (id) => ({ [field]: [{ name: 'Somebody' }, { [member]: id }] }), pointer: `/${field}/1/${member}` };
  return isList ? { naming: (id) => ({ [field]: [id] }), pointer: `/${field}/0` } : { naming: (id) => ({ [field]: id }), pointer: `/${field}` };
}

/** What else of a record can be changed, by the field that it has. */
const OTHERS: Readonly<Record<string, unknown>> = { tags: ['later'], title: 'Later', name: 'Later', endsAt: '2099-01-01T00:00:00.000Z', value: { amount: '7.00', currency: 'EUR' } };

const made = async (session: Session, address: string, body: object): Promise<Row> => {
  const answer = await session.send('POST', address, body);
  const text = await answer.text();
  expect({ status: answer.status, text }).toMatchObject({ status: 201 });
  return JSON.parse(text) as Row;
};

it('users are named in these places', () => {
  expect(places.map(({ title }) => title)).toEqual(expect.arrayContaining(['companies.ownerId', 'contacts.ownerId', 'customers.ownerId', 'tasks.assigneeId', 'activities.ownerId', 'activities.participants', 'appointments.ownerId', 'appointments.participants']));
});

describe.each(places.map((place) => [place.title, place] as const))('naming a user in %s', (_title, { contract: { address, body }, naming, pointer }) => {
  let session: Session;
  // what has a place among others comes last, so that none of them is changed with it
  const bodyOf = (id: string) => ({ ...bodyFor(body), position: undefined, ...naming(id) });

  beforeAll(async () => {
    session = withoutDuplicateCheck(await signIn());
    await makeReferred(session, body);
  });

  it('is refused when there is nobody like that, here or not here, and when he has left', async () => {
    const refused = async (id: string, code: string) => expect((await expectProblem(await session.send('POST', address, bodyOf(id)), 422, code)).errors).toMatchObject([{ pointer, code }]);
    await refused(randomUUID(), 'user_unknown');
    await refused(await colleague(randomUUID()), 'user_unknown');
    await refused(await colleague(session.tenantId, { status: 'DEACTIVATED' }), 'user_inactive');
  });

  it('is possible when he is there, and stays so for what names him already when he has left', async () => {
    const mate = await colleague(session.tenantId);
    const { id } = await made(session, address, bodyOf(mate));
    await leaves(session.tenantId, mate);
    const other = Object.keys(OTHERS).find((name) => body.properties?.[name] !== undefined)!;
    const another = { [other]: OTHERS[other] };
    const change = async (fields: object) => session.send('PATCH', `${address}/${id}`, fields);
    for (const fields of [another, { ...another, ...naming(mate) }]) expect(await (await change(fields)).json()).toMatchObject({ id });
    await expectProblem(await session.send('POST', address, bodyOf(mate)), 422, 'user_inactive');
    await expectProblem(await change(naming(randomUUID())), 422, 'user_unknown');
    expect((await change(naming(session.userId))).status).toBe(200);
  });

  it('is looked at item by item in a batch, and when something is made by its external id', async () => {
    const mate = await colleague(session.tenantId);
    const answer = await session.send('POST', `${address}/batch`, { items: [mate, randomUUID(), session.userId].map((id) => ({ op: 'create', data: bodyOf(id) })) });
    const { results } = (await answer.json()) as { results: { status: number; error?: { code: string } }[] };
    expect(results.map(({ status, error }) => [status, error?.code])).toEqual([[201, undefined], [422, 'user_unknown'], [201, undefined]]);
    await expectProblem(await session.send('PUT', `${address}/external/${randomUUID()}`, bodyOf(randomUUID())), 422, 'user_unknown');
  });
});

/** Users as a test knows them, and how often somebody asked. */
class CountedUsers extends Users {
  asked = 0;

  async find(ids: readonly string[]) {
    this.asked++;
    return ids.filter((id) => !id.endsWith('0')).map((id) => ({ id, isActive: true }));
  }
}

describe('asking for users', () => {
  const users = new CountedUsers();
  @Global()
  @Module({ providers: [{ provide: Users, useValue: users }], exports: [Users] })
  class PlantedUsers {}
  let application: NestFastifyApplication;
  let session: Session;
  const idOf = (last: string) => `${randomUUID().slice(0, -1)}${last}`;
  const send = async (items: readonly string[]) => {
    users.asked = 0;
    const answer = await session.send('POST', '/api/v1/companies/batch', { items: items.map((ownerId, index) => ({ op: 'create', data: { name: `Company ${index}`, ownerId } })) });
    const { results } = (await answer.json()) as { results: { status: number }[] };
    return { statuses: results.map(({ status }) => status), asked: users.asked };
  };

  beforeAll(async () => {
    const server = await serverInside({}, PlantedUsers);
    application = server.application;
    session = withoutDuplicateCheck(await signIn({ url: server.url }));
  });
  afterAll(() => application.close());

  it('is not needed for whoever asks', async () => {
    expect(await send([session.userId, session.userId])).toEqual({ statuses: [201, 201], asked: 0 });
  });

  it('is one question for all of a batch, and one more when some of it is refused', async () => {
    expect(await send([idOf('1'), idOf('2'), idOf('3')])).toEqual({ statuses: [201, 201, 201], asked: 1 });
    expect(await send([idOf('1'), idOf('0'), idOf('3'), idOf('4')])).toEqual({ statuses: [201, 422, 201, 201], asked: 2 });
  });
});
