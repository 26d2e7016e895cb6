import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import '../../src/app.module.js';
import { permissions } from '../../src/platform/auth/permissions.js';
import { type Resource, resources } from '../../src/platform/resource/resource.js';
import { appUrl, type Session, type SignIn, signIn } from '../support/api.js';
import { ownerClient } from '../support/inside.js';
import { bodyFor, contractResources, operations, resolve } from './contract.js';
import { makeReferred, seeingReferred, withoutDuplicateCheck } from './trial.js';

type Scope = 'own' | 'team' | 'all';
/** Whose a record is, as the caller sees it. */
const KINDS = ['own', "the team's", "another's", "nobody's", "another tenant's"] as const;
type Kind = (typeof KINDS)[number];

const ROLES = ['admin', 'manager', 'agent'] as const;
const NONE = randomUUID();

let owner: pg.Client;
beforeAll(async () => {
  owner = await ownerClient();
});
afterAll(() => owner.end());

/** The rule, said once more and in other words than in the product. */
function reached(scope: Scope | null, kind: Kind, { owner: field, sharesUnowned }: Resource): boolean {
  if (scope === null || kind === "another tenant's") return false;
  if (scope === 'all' || field === undefined || kind === 'own') return true;
  if (kind === "nobody's") return scope === 'team' || sharesUnowned;
  return kind === "the team's" && scope === 'team';
}

type Verdict = 'passes' | 403 | 404;

const verdictOn = (status: number): Verdict => (status === 403 || status === 404 ? status : 'passes');

/** Who asks: what each permission of the resource reaches for him, and how he signs in. */
interface Asker {
  readonly title: string;
  readonly scopeOf: (permission: string) => Scope | null;
  readonly signIn: SignIn;
}

function askersOf({ name }: Resource): Asker[] {
  const built = ROLES.map((role): Asker => ({ title: role, scopeOf: (permission) => permissions().get(permission)!.grants[role], signIn: { role } }));
  const own = [...permissions().keys()].filter((permission) => permission.startsWith(`${name}:`));
  const asks = (read: Scope, write: Scope | null, rest: Scope | null): Asker => {
    const scopeOf = (permission: string) => (permission === `${name}:read` ? read : permission === `${name}:write` ? write : rest);
    const grants = Object.fromEntries(own.flatMap((permission) => (scopeOf(permission) === null ? [] : [[permission, scopeOf(permission)!]])));
    return { title: `reads ${read}, writes ${write ?? 'none'}, does the rest to ${rest ?? 'none'}`, scopeOf, signIn: { role: 'agent', grants } };
  };
  const made = (['own', 'team', 'all'] as const).flatMap((read) => ([null, 'own', 'team', 'all'] as const).map((rest) => asks(read, rest, rest)));
  const uneven = ([['all', 'own'], ['own', 'all'], ['team', null], [null, 'team']] as const).map(([write, rest]) => asks('all', write, rest));
  return [...built, ...made, ...uneven];
}

const scoped = resources().filter((resource) => resource.owner !== undefined && contractResources.some(({ address }) => address.endsWith(`/${resource.name}`)));

describe.each(scoped.map((resource) => [resource.name, resource] as const))('what callers reach of %s', (_name, resource) => {
  const contract = contractResources.find(({ address }) => address.endsWith(`/${resource.name}`))!;
  const { address, body } = contract;
  const permission = (action: string) => resource.permission(action);
  const ofOne = operations.filter((operation) => operation.address.startsWith(`${address}/{id}`) && operation.operation['x-permission']?.startsWith(`${resource.name}:`));
  const [tenantId, elsewhere, me, mate, other] = Array.from({ length: 5 }, () => randomUUID() as string) as [string, string, string, string, string];
  const records = new Map<Kind, string>();
  let admin: Session;

  const inTenant = async <T>(tenant: string, work: () => Promise<T>): Promise<T> => {
    await owner.query('begin');
    await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
    const result = await work();
    await owner.query('commit');
    return result;
  };

  const owners: Readonly<Record<Kind, string | null>> = { own: me, "the team's": mate, "another's": other, "nobody's": null, "another tenant's": me };

  beforeAll(async () => {
    admin = withoutDuplicateCheck(await signIn({ tenantId }));
    const stranger = withoutDuplicateCheck(await signIn({ tenantId: elsewhere }));
    for (const session of [admin, stranger]) await makeReferred(session, body);
    for (const kind of KINDS) {
      const tenant = kind === "another tenant's" ? elsewhere : tenantId;
      const maker = tenant === tenantId ? admin : stranger;
      const answer = await maker.send('POST', address, bodyFor(body));
      const { id } = (await answer.json()) as { id: string };
      records.set(kind, id);
      await inTenant(tenant, () => owner.query(`update ${resource.table} set ${resource.column(resource.owner!)} = $1 where id = $2`, [owners[kind], id]));
    }
  });

  const asker = ({ grants, ...how }: SignIn) => signIn({ tenantId, userId: me, team: [mate], ...how, ...(grants && { grants: { ...seeingReferred(body), ...grants } }) });

  /** The record as it was: live, and whose it was. */
  async function mend(kind: Kind): Promise<void> {
    await inTenant(tenantId, () => owner.query(`update ${resource.table} set deleted_at = null, ${resource.column(resource.owner!)} = $2 where id = $1`, [records.get(kind), owners[kind]]));
  }

  it.each(askersOf(resource).map((each) => [each.title, each] as const))('by one record after another, and every operation on it: whoever %s', async (_title, { scopeOf, signIn: how }) => {
    const session = await asker(how);
    for (const kind of KINDS) {
      const id = records.get(kind)!;
      for (const { method, address: path, operation } of ofOne) {
        const needed = operation['x-permission']!;
        const fromBin = path.endsWith('/restore');
        if (fromBin) await inTenant(tenantId, () => owner.query(`update ${resource.table} set deleted_at = now() where id = $1`, [id]));
        const sent = operation.requestBody ? bodyFor(resolve(operation.requestBody.content['application/json'].schema)) : undefined;
        const { status } = await session.send(method.toUpperCase(), path.replace('{id}', id), sent);
        const expected: Verdict = scopeOf(needed) === null ? 403 : !reached(scopeOf(permission('read')), kind, resource) ? 404 : reached(scopeOf(needed), kind, resource) ? 'passes' : 403;
        expect({ kind, operation: operation.operationId, status, verdict: verdictOn(status) }).toMatchObject({ verdict: expected });
        if (method !== 'get') await mend(kind);
      }
    }
  });

  it.each(askersOf(resource).map((each) => [each.title, each] as const))('by lists, searches, counts and batches: whoever %s', async (_title, { scopeOf, signIn: how }) => {
    const session = await asker(how);
    const read = scopeOf(permission('read'));
    const seen = KINDS.filter((kind) => reached(read, kind, resource));
    const ids = new Set(seen.map((kind) => records.get(kind)));
    const asked = [
      () => session.send('GET', `${address}?count=exact`),
      () => session.send('POST', `${address}/search`, {}),
      () => session.send('POST', `${address}/search`, { where: { field: 'id', op: 'in', value: [...records.values()] } }),
      () => session.send('POST', `${address}/search`, { where: { not: { field: 'id', op: 'empty', value: true } }, sort: ['id'], fields: ['id'] }),
    ];
    for (const ask of asked) {
      const { data, page } = (await (await ask()).json()) as { data: { id: string }[]; page: { total: number } };
      expect({ ids: new Set(data.map(({ id }) => id)), total: page.total }).toEqual({ ids, total: seen.length });
    }
    const exported = await session.send('GET', `${address}/export?fields=id`);
    const taken = KINDS.filter((kind) => seen.includes(kind) && reached(scopeOf(permission('export')), kind, resource));
    if (scopeOf(permission('export')) === null) expect(exported.status).toBe(403);
    else expect(new Set((await exported.text()).split(/\r?\n/).filter((line) => /[\da-f]{8}-/.test(line)).map((line) => line.replaceAll(/[^\da-f-]/g, '')))).toEqual(new Set(taken.map((kind) => records.get(kind))));
    if (scopeOf(permission('write')) === null) return expect((await session.send('POST', `${address}/batch`, { items: [{ op: 'update', id: NONE, data: {} }] })).status).toBe(403);
    const items = KINDS.flatMap((kind) => [{ op: 'update', id: records.get(kind), data: {} }, { op: 'delete', id: records.get(kind) }]);
    const { results } = (await (await session.send('POST', `${address}/batch`, { items })).json()) as { results: { status: number }[] };
    for (const kind of KINDS) await mend(kind);
    const expected = KINDS.flatMap((kind) => (['write', 'delete'] as const).map((action): Verdict => (scopeOf(permission(action)) === null ? 403 : !seen.includes(kind) ? 404 : reached(scopeOf(permission(action)), kind, resource) ? 'passes' : 403)));
    return expect(results.map(({ status }) => verdictOn(status))).toEqual(expected);
  });
});

describe('every operation of the contract', () => {
  const guarded = operations.filter(({ operation }) => operation['x-permission'] !== undefined);
  const addressOf = (path: string) => appUrl + path.replaceAll(/\{\w+\}/g, NONE);
  const isOpen = (security: readonly object[] | undefined) => security?.every((requirement) => Object.keys(requirement).length === 0) ?? false;

  it('is public, or for whoever is signed in, or asks for a permission that there is', () => {
    const unsaid = operations.filter(({ operation }) => !isOpen(operation.security) && operation['x-signed-in'] !== true && !permissions().has(operation['x-permission'] ?? ''));
    expect(unsaid.map(({ operation }) => operation.operationId)).toEqual([]);
  });

  it.each(guarded.map(({ address, method, operation }) => [operation.operationId, method.toUpperCase(), address] as const))('%s lets in nobody who is not signed in, or may do nothing', async (_name, method, address) => {
    const nobody = await signIn({ grants: {} });
    const open = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fetch(addressOf(address), { method, ...open })).status).toBe(401);
    expect((await nobody.send(method, address.replaceAll(/\{\w+\}/g, NONE), method === 'GET' ? undefined : {})).status).toBe(403);
  });

  it.each(ROLES)('lets an %s in just where the permission is his', async (role) => {
    const session = await signIn({ role });
    for (const { address, method, operation } of guarded) {
      const { status } = await session.send(method.toUpperCase(), address.replaceAll(/\{\w+\}/g, NONE), method === 'get' ? undefined : {});
      expect({ operation: operation.operationId, refused: status === 403 }).toEqual({ operation: operation.operationId, refused: permissions().get(operation['x-permission']!)!.grants[role] === null });
    }
  });
});
