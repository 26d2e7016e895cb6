import { createHmac, type KeyObject, randomUUID } from 'node:crypto';
import { devTokenKey } from '../../src/platform/auth/dev-tokens.js';
import { readConfig } from '../../src/platform/config/config.js';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The key that the application under test signs development tokens with. */
export const appKey = (): KeyObject => devTokenKey(readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: process.env.TEST_APP_DATABASE_URL }));

interface Forgery {
  readonly claims?: unknown;
  readonly header?: object;
  readonly key?: KeyObject | string;
  readonly digest?: string;
}

const now = () => Math.floor(Date.now() / 1_000);

export const goodClaims = () => ({ sub: randomUUID(), tid: randomUUID(), role: 'admin', iss: 'rapport-development', iat: now(), exp: now() + 600 });

/** A token with any content: a good one, unless something is said. */
export function forge({ claims = goodClaims(), header = { alg: 'HS256', typ: 'JWT' }, key = appKey(), digest = 'sha256' }: Forgery = {}): string {
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${key === '' ? '' : createHmac(digest, key).update(content).digest('base64url')}`;
}
