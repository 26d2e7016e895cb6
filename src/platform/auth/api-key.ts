import { hash, randomBytes } from 'node:crypto';
import { newId } from '../../kernel/id.js';

const SECRET_BYTES = 32;
const KEY = /^rk_([\w-]{22})_([\w-]{22})_([\w-]{43})$/;

/** A key as it was shown, understood. */
export interface PresentedKey {
  readonly tenantId: string;
  readonly keyId: string;
  /** What is kept of the secret. It is long and random, so that a plain digest doesn't give it away. */
  readonly digest: string;
}

const pack = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
const unpack = (text: string) => Buffer.from(text, 'base64url').toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const digestOf = (secret: string) => hash('sha256', secret, 'base64url');

/** A new key of the tenant: what its owner is shown once, and what is kept. */
export function makeApiKey(tenantId: string, keyId: string = newId()): PresentedKey & { readonly key: string } {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return { tenantId, keyId, digest: digestOf(secret), key: `rk_${pack(tenantId)}_${pack(keyId)}_${secret}` };
}

/** Says itself which tenant it belongs to, so that it is looked for in that one alone. */
export function readApiKey(text: string): PresentedKey | undefined {
  const [, tenant, key, secret] = KEY.exec(text) ?? [];
  return tenant && key && secret ? { tenantId: unpack(tenant), keyId: unpack(key), digest: digestOf(secret) } : undefined;
}
