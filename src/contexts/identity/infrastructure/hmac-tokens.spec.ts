import { describe, expect, it } from '@jest/globals';
import { readApiKey } from '../../../platform/auth/api-key.js';
import { newId } from '../../../kernel/id.js';
import { readConfig } from '../../../platform/config/config.js';
import { Work } from '../../../platform/tenancy/work.js';
import { HmacTokens } from './hmac-tokens.js';

const configWith = (SECRET_KEY: string) => ({ ...readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }), SECRET_KEY });
const tokens = new HmacTokens(configWith('a'.repeat(32)));
const [tenantId, id, salt] = [newId(), newId(), tokens.newSalt()];
const within = <T>(work: () => T, tenant: string = tenantId): T => Work.run({ tenantId: tenant, correlationId: 'spec' }, work);
const token = within(() => tokens.make('refresh', { id, salt, serial: 3 }));
const read = tokens.read('refresh', token)!;

describe('a token', () => {
  it('says what it is for, and proves it', () => {
    expect(read).toMatchObject({ tenantId, id, serial: 3 });
    expect(within(() => tokens.isGenuine('refresh', read, salt))).toBe(true);
  });

  it('proves nothing with another salt, serial, id, kind or tenant, or under another key', () => {
    const proven = (...given: Parameters<typeof tokens.isGenuine>) => within(() => tokens.isGenuine(...given));
    expect(proven('refresh', read, tokens.newSalt())).toBe(false);
    expect(proven('refresh', { ...read, serial: 4 }, salt)).toBe(false);
    expect(proven('refresh', { ...read, id: newId() }, salt)).toBe(false);
    expect(proven('link', read, salt)).toBe(false);
    expect(within(() => tokens.isGenuine('refresh', read, salt), newId())).toBe(false);
    const other = newId();
    expect(within(() => tokens.isGenuine('refresh', { ...read, tenantId: other }, salt), other)).toBe(false);
    expect(within(() => new HmacTokens(configWith('b'.repeat(32))).isGenuine('refresh', read, salt))).toBe(false);
  });

  it.each(['', 'x', token.slice(1), `${token}A`, token.replace('rr_', 'rl_'), token.replace('_3_', '_-3_'), `${token} `, 'rr_a_b_1_c'])('is not read where it is none: %s', (text) => {
    expect(tokens.read('refresh', text)).toBeNull();
  });

  it('of a program is read by the guard as it is made here', () => {
    const key = within(() => tokens.make('api-key', { id, salt }));
    expect(readApiKey(key)).toEqual({ tenantId, keyId: id, digest: tokens.digestOf(tokens.read('api-key', key)!.proof) });
  });
});
