import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import pg from 'pg';
import { AccessTokens } from '../../src/platform/auth/access-tokens.js';
import { makeApiKey } from '../../src/platform/auth/api-key.js';
import { SigningKeys } from '../../src/platform/auth/signing-keys.js';
import { Cache } from '../../src/platform/cache/cache.js';
import { signIn } from '../support/api.js';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.js';
import { expectProblem } from '../support/http.js';
import { inTenant, serverInside } from '../support/inside.js';
import { PlantedIdentities, PlantedIdentitiesModule } from '../support/planted-identities.js';

const NOTES = '/api/v1/notes';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1_000);
const MINUTE = 60;

interface Server {
  readonly application: NestFastifyApplication;
  readonly url: string;
}

const identities = new PlantedIdentities();
const start = (settings: Parameters<typeof serverInside>[0] = {}): Promise<Server> => serverInside({ RATE_LIMIT_ADDRESS: 0, APP_DATABASE_URL: database.app, ...settings }, PlantedIdentitiesModule.for(identities));

/** Of its own, since its keys are given up. */
let database: FreshDatabase;
let server: Server;
let owner: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  server = await start();
  owner = new pg.Client(database.owner);
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await server.application.close();
  await owner.end();
  await database.drop();
});

const keys = ({ application } = server) => application.get(SigningKeys);

/** Somebody who has signed in. */
function someone() {
  const [tenantId, userId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  identities.plant(tenantId, 'user', userId, { grants: { 'notes:read': 'all', 'notes:write': 'own' } });
  identities.plant(tenantId, 'session', sessionId, { userId });
  return { tenantId, userId, sessionId, token: server.application.get(AccessTokens).make({ tenantId, userId, sessionId }).token };
}
type Someone = ReturnType<typeof someone>;

const claimsOf = ({ tenantId, userId, sessionId }: Someone) => ({ iss: 'rapport', sub: userId, tid: tenantId, sid: sessionId, jti: randomUUID(), iat: now(), exp: now() + MINUTE });

/** A token of any content, signed in any way: as ours are, unless something is said. */
function forge(claims: object, { header = {}, key = keys().signing().privateKey }: { header?: object; key?: KeyObject } = {}): string {
  const content = `${encoded({ alg: 'ES256', typ: 'JWT', kid: keys().signing().kid, ...header })}.${encoded(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const shown = (token: string, headers: Record<string, string> = {}, { url } = server) => fetch(url + NOTES, { headers: { authorization: `Bearer ${token}`, ...headers } });

/** What the tenant's audit says of those who were not let in. */
async function refusalsIn(tenantId: string): Promise<{ recordId: string; actorId: string | null; changes: { code: [null, string] } }[]> {
  const admin = await signIn({ tenantId, url: server.url });
  const { data } = (await (await admin.send('GET', '/api/v1/audit?resource=access&take=200')).json()) as { data: never[] };
  return data;
}

describe('an access token', () => {
  it('says whom it is for and which session it belongs to, and is signed so that anybody can check it', async () => {
    const { token, tenantId, userId, sessionId } = someone();
    const [header, claims, signature] = token.split('.') as [string, string, string];
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    expect(read(claims)).toEqual({ iss: 'rapport', sub: userId, tid: tenantId, sid: sessionId, jti: expect.any(String), iat: expect.any(Number), exp: (read(claims).iat as number) + 3_600 });
    const { kid, alg } = read(header);
    expect(alg).toBe('ES256');
    const answer = await fetch(`${server.url}/.well-known/jwks.json`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const published = ((await answer.json()) as { keys: (JsonWebKey & { kid: string })[] }).keys;
    expect(published.every((key) => !('d' in key))).toBe(true);
    const key = createPublicKey({ key: published.find((one) => one.kid === kid)!, format: 'jwk' });
    expect(verify('sha256', Buffer.from(`${header}.${claims}`), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true);
    expect((await shown(token)).status).toBe(200);
  });

  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tampered = (claims: object) => forge(claims).replace(/\.[^.]+\./, `.${encoded({ ...claims, sub: randomUUID() })}.`);
  const asSecret = (claims: object) => {
    const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
    return `${content}.${createHmac('sha256', keys().signing().publicKey.export({ format: 'pem', type: 'spki' })).update(content).digest('base64url')}`;
  };

  it.each<[string, (claims: ReturnType<typeof claimsOf>) => string, code?: string]>([
    ['is signed with another key', (claims) => forge(claims, { key: other.privateKey }), 'token_signature_wrong'],
    ['is signed with another key, which it brings along', (claims) => forge(claims, { key: other.privateKey, header: { jwk: other.publicKey.export({ format: 'jwk' }), kid: undefined } }), 'token_key_unknown'],
    ['names a key that is not there', (claims) => forge(claims, { header: { kid: randomUUID() } }), 'token_key_unknown'],
    ['names a file in place of a key', (claims) => forge(claims, { header: { kid: '../../dev/null' } }), 'token_key_unknown'],
    ['is signed by nobody', (claims) => `${encoded({ alg: 'none', kid: keys().signing().kid })}.${encoded(claims)}.`, 'token_algorithm_refused'],
    ['takes the public key for a secret', asSecret, 'token_signature_wrong'],
    ['was changed after it was signed', tampered, 'token_signature_wrong'],
    ['comes from somebody else', (claims) => forge({ ...claims, iss: 'rapport-development' })],
    ['names no session', (claims) => forge({ ...claims, sid: undefined })],
    ['names two tenants', (claims) => forge({ ...claims, tid: [claims.tid, randomUUID()] })],
    ['never ends', (claims) => forge({ ...claims, exp: undefined })],
    ['does not hold yet', (claims) => forge({ ...claims, nbf: now() + MINUTE })],
  ])('is refused when it %s', async (_, bad, code = 'token_invalid') => {
    const session = someone();
    expect((await shown(forge(claimsOf(session)))).status).toBe(200);
    await expectProblem(await shown(bad(claimsOf(session))), 401, code);
  });

  it('is refused by a code of its own in each case, and each is written down in the tenant', async () => {
    const session = someone();
    const claims = claimsOf(session);
    await expectProblem(await shown(forge({ ...claims, exp: now() - 1 })), 401, 'token_expired');
    await expectProblem(await shown(forge(claims), { 'x-tenant-id': randomUUID() }), 403, 'not_your_tenant');
    await expectProblem(await shown(forge({ ...claims, sid: randomUUID() })), 401, 'session_ended');
    await expectProblem(await shown(forge({ ...claims, sub: randomUUID() })), 401, 'session_ended');
    await expectProblem(await shown(forge(claims, { key: other.privateKey })), 401, 'token_signature_wrong');
    await expectProblem(await shown(`${encoded({ alg: 'none' })}.${encoded(claims)}.`), 401, 'token_algorithm_refused');
    await expectProblem(await shown(forge(claims, { header: { kid: randomUUID() } })), 401, 'token_key_unknown');
    await expectProblem(await shown('not a token'), 401, 'not_signed_in');
    const entries = await refusalsIn(session.tenantId);
    expect(entries.map(({ changes }) => changes.code[1]).toSorted()).toEqual(['not_your_tenant', 'session_ended', 'session_ended', 'token_algorithm_refused', 'token_expired', 'token_key_unknown', 'token_signature_wrong']);
    // whom a forged token names has not been there
    for (const { changes, actorId, recordId } of entries) if (/_(?:refused|unknown|wrong)$/.test(changes.code[1])) expect([actorId, recordId]).toEqual([null, session.userId]);
    expect(entries.find(({ changes }) => changes.code[1] === 'token_expired')).toMatchObject({ actorId: session.userId });
  });

  it('of another tenant opens nothing here: the session is not there', async () => {
    const [here, there] = [someone(), someone()];
    await expectProblem(await shown(forge({ ...claimsOf(here), tid: there.tenantId })), 401, 'session_ended');
    await expectProblem(await shown(forge(claimsOf(here)), { 'x-tenant-id': there.tenantId }), 403, 'not_your_tenant');
    expect((await shown(forge(claimsOf(here)), { 'x-tenant-id': here.tenantId.toUpperCase() })).status).toBe(200);
  });

  it('ends while it is known, when its time is over', async () => {
    const session = someone();
    const token = forge({ ...claimsOf(session), exp: now() + 2 });
    expect((await shown(token)).status).toBe(200);
    for (let answer = await shown(token); ; answer = await shown(token)) {
      if (answer.status === 200) continue;
      await expectProblem(answer, 401, 'token_expired');
      break;
    }
  });

  it('is of no use to whoever is refused for a reason of the tenant', async () => {
    const { token, tenantId, userId } = someone();
    expect((await shown(token)).status).toBe(200);
    identities.plant(tenantId, 'user', userId, { refusal: { code: 'tenant_suspended', message: 'The tenant is suspended until the invoice is paid.' } });
    await inTenant(tenantId, () => server.application.get(Cache).forget('access'));
    expect((await expectProblem(await shown(token), 403, 'tenant_suspended')).detail).toBe('The tenant is suspended until the invoice is paid.');
  });
});

describe("a stranger who fills a tenant's audit", () => {
  it('is written down a few times, and not again', async () => {
    const { tenantId, userId } = someone();
    const forged = () => forge(claimsOf({ tenantId, userId, sessionId: randomUUID(), token: '' }), { header: { kid: randomUUID() } });
    for (let i = 0; i < 12; i++) await Promise.all(Array.from({ length: 5 }, async () => expectProblem(await shown(forged()), 401, 'token_key_unknown')));
    expect((await refusalsIn(tenantId)).length).toBe(20);
  });

  it('gets no further by naming many tenants', async () => {
    const count = async () => Number((await owner.query<{ count: string }>(`select count(*) from platform.audit where action = 'refused' and actor_id is null`)).rows[0]!.count);
    const total = async (tenants: readonly string[]) => {
      let sum = 0;
      for (const tenant of tenants) {
        await owner.query('begin');
        await owner.query("select set_config('app.tenant_id', $1, true)", [tenant]);
        sum += await count();
        await owner.query('commit');
      }
      return sum;
    };
    const tenants = Array.from({ length: 220 }, () => randomUUID());
    for (const tenantId of tenants) await expectProblem(await shown(forge(claimsOf({ ...someone(), tenantId }), { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey })), 401, 'token_signature_wrong');
    expect(await total(tenants)).toBeLessThanOrEqual(200);
  });
});

describe('an API key', () => {
  const keyed = (key: string) => fetch(server.url + NOTES, { headers: { 'x-api-key': key } });
  function withKey(given: object = {}) {
    const session = someone();
    const made = makeApiKey(session.tenantId);
    identities.plant(session.tenantId, 'api-key', made.keyId, { digest: made.digest, userId: session.userId, permissions: ['notes:read', 'notes:delete'], expiresAt: null, ...given });
    return { ...session, ...made };
  }
  const body = JSON.stringify({ subjectType: 'invoice', subjectId: randomUUID(), text: 'By a key.' });
  const write = (key: string) => fetch(server.url + NOTES, { method: 'POST', headers: { 'x-api-key': key, 'content-type': 'application/json' }, body });

  it("opens what both its owner and the key may, and no more", async () => {
    const { key, token } = withKey();
    expect((await keyed(key)).status).toBe(200);
    await expectProblem(await write(key), 403, 'not_allowed'); // his, and not the key's
    await expectProblem(await fetch(`${server.url}${NOTES}/${randomUUID()}`, { method: 'DELETE', headers: { 'x-api-key': key } }), 403, 'not_allowed'); // the key's, and not his
    expect((await shown(token)).status).toBe(200);
  });

  it('is looked for in the tenant that it names, and in no other', async () => {
    const { keyId, key } = withKey();
    const other = someone();
    const elsewhere = makeApiKey(other.tenantId, keyId).key.slice(0, 47) + key.slice(47);
    await expectProblem(await keyed(elsewhere), 401, 'api_key_invalid');
    await expectProblem(await fetch(server.url + NOTES, { headers: { 'x-api-key': key, 'x-tenant-id': other.tenantId } }), 403, 'not_your_tenant');
  });

  it.each<[string, (key: string) => string]>([
    ['is not whole', (key) => key.slice(0, -1)],
    ['has another secret', (key) => `${key.slice(0, -4)}AAAA`],
    ['is none', () => 'sk_live_4711'],
    ['is nobody’s', () => makeApiKey(randomUUID()).key],
  ])('is refused when it %s', async (_, bad) => {
    const { key } = withKey();
    const answer = await fetch(server.url + NOTES, { headers: { 'x-api-key': encodeURI(bad(key)) } });
    await expectProblem(answer, 401, 'api_key_invalid');
    expect((await keyed(key)).status).toBe(200);
  });

  it('ends with its time', async () => {
    await expectProblem(await keyed(withKey({ expiresAt: new Date(Date.now() - 1_000).toISOString() }).key), 401, 'api_key_invalid');
  });
});

describe('a new signing key', () => {
  it('signs at once and in every process, while tokens under the old one hold', async () => {
    const other = await start();
    try {
      const session = someone();
      const old = keys().signing().kid;
      const before = forge(claimsOf(session));
      const made = await keys().rotate();
      expect([keys().signing().kid, made]).toEqual([made, made]);
      expect(made).not.toBe(old);
      const after = server.application.get(AccessTokens).make(session).token;
      for (const each of [server, other]) for (const token of [before, after]) expect((await shown(token, {}, each)).status).toBe(200);
      const published = (await (await fetch(`${other.url}/.well-known/jwks.json`)).json()) as { keys: { kid: string }[] };
      expect(published.keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining([old, made]));
    } finally {
      await other.application.close();
    }
  });

  it('is made only when the present one is old, is published before it signs, and the old goes when its last token has ended', async () => {
    const aged = (days: number) => owner.query(`update platform.signing_keys set signs_from = signs_from - make_interval(days => $1)`, [days]);
    const other = await start();
    try {
      expect((await keys(other).tend()).made).toBeNull();
      const old = keys(other).signing().kid;
      await aged(31);
      const aging = await start(); // what a process has opened it keeps
      const { made } = await keys(aging).tend();
      expect(made).not.toBeNull();
      expect(keys(aging).published().map(({ kid }) => kid)).toContain(made);
      expect(keys(aging).signing().kid).toBe(old);
      await owner.query('delete from platform.signing_keys where kid <> all($1)', [[old, made]]);
      await aged(3);
      const later = await start();
      expect(keys(later).signing().kid).toBe(made);
      expect(await keys(later).tend()).toEqual({ made: null, gone: 1 });
      expect(keys(later).has(old)).toBe(false);
      for (const each of [aging, later]) await each.application.close();
    } finally {
      await other.application.close();
    }
  });

  it('ends every token when all others are given up, in every process', async () => {
    const other = await start();
    try {
      const session = someone();
      const token = server.application.get(AccessTokens).make(session).token;
      for (const each of [server, other]) expect((await shown(token, {}, each)).status).toBe(200);
      await keys(other).revoke();
      for (const each of [server, other]) await expectProblem(await shown(token, {}, each), 401, 'token_key_unknown');
      expect((await shown(server.application.get(AccessTokens).make(session).token)).status).toBe(200);
    } finally {
      await other.application.close();
    }
  });

  it('does not lie open in the database', async () => {
    const { rows } = await owner.query<{ sealed: string }>('select sealed from platform.signing_keys');
    const { privateKey } = keys().signing();
    for (const { sealed } of rows) expect(Buffer.from(sealed, 'base64url').includes(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32))).toBe(false);
    const stranger = await start({ SECRET_KEY: 'another secret key of another installation' });
    try {
      expect(keys(stranger).published().map(({ kid }) => kid)).not.toContain(keys().signing().kid);
    } finally {
      await stranger.application.close();
    }
  });
});
