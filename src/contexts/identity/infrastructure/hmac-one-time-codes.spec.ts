import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../kernel/id.js';
import { readConfig } from '../../../platform/config/config.js';
import { Work } from '../../../platform/tenancy/work.js';
import { authenticatorCode, HmacOneTimeCodes } from './hmac-one-time-codes.js';

const codes = new HmacOneTimeCodes(readConfig({ NODE_ENV: 'test', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }));
const tenantId = newId();
const within = <T>(work: () => T, tenant: string = tenantId): T => Work.run({ tenantId: tenant, correlationId: 'spec' }, work);
const userId = newId();

describe('the code of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is that of RFC 6238 after %d seconds', (seconds, code) => {
    expect(authenticatorCode(Buffer.from('12345678901234567890'), Math.floor(seconds / 30))).toBe(code);
  });

  it('is good half a minute before and after its time, and no longer', () => {
    const at = new Date('2026-11-21T09:30:15Z');
    const secret = within(() => codes.authenticatorSecret(userId, 'salt'));
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const step = Math.floor(at.getTime() / 30_000);
    const found = (number: number) => {
      const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
      const bytes = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
      return within(() => codes.authenticatorStep(userId, 'salt', authenticatorCode(bytes, number), at));
    };
    expect([-2, -1, 0, 1, 2].map((away) => found(step + away))).toEqual([null, step - 1, step, step + 1, null]);
  });
});

describe('what is derived for somebody', () => {
  it('is the same each time, and another for another salt, person or tenant', () => {
    const made = (salt = 'salt', who: string = userId, tenant: string = tenantId) => within(() => [codes.textCode(who, salt), codes.authenticatorSecret(who, salt), ...codes.recoveryCodes(who, salt)].join(), tenant);
    expect(made()).toBe(made());
    expect(new Set([made(), made('other'), made('salt', newId()), made('salt', userId, newId())]).size).toBe(4);
  });

  it('are recovery codes that can be read out, and are known again however they are typed', () => {
    const recovery = within(() => codes.recoveryCodes(userId, 'salt'));
    expect(recovery).toHaveLength(10);
    for (const code of recovery) expect(code).toMatch(/^(?:[2-9a-hj-km-np-z]{5}-){2}[2-9a-hj-km-np-z]{5}$/);
    const proofOf = (code: string) => within(() => codes.proofOf(userId, { salt: 'other', recoverySalt: 'salt' }, code, new Date(0)));
    expect(proofOf(` ${recovery[6]!.toUpperCase()} `)).toEqual({ recovery: 6 });
    expect(proofOf(recovery[3]!.replaceAll('-', ''))).toEqual({ recovery: 3 });
    expect(proofOf('aaaaa-bbbbb-ccccc')).toEqual({ recovery: null });
    expect(within(() => codes.proofOf(userId, { salt: 'other', recoverySalt: null }, recovery[0]!, new Date(0)))).toEqual({ recovery: null });
  });
});
