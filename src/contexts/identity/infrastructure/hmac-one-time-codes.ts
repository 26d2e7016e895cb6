import { Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Config } from '../../../platform/config/config.js';
import { Work } from '../../../platform/tenancy/work.js';
import { OneTimeCodes } from '../application/ports/one-time-codes.port.js';
import { OTP_DIGITS } from '../domain/otp-challenge/otp-challenge.js';
import { type Proof, RECOVERY_CODES } from '../domain/user/second-factor.js';

const STEP_MS = 30_000;
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Without those that look like one another. */
const READABLE = '23456789abcdefghjkmnpqrstuvwxyz';

const equal = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** RFC 4226: six digits from the place that the last of the bytes names. */
function digitsOf(mac: Buffer, digits = OTP_DIGITS): string {
  const place = mac.at(-1)! & 0xf;
  return String((mac.readUInt32BE(place) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0');
}

/** RFC 6238, as every authenticator has it. */
export function authenticatorCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  return digitsOf(createHmac('sha1', secret).update(counter).digest());
}

/** However somebody types it: with its hyphens or without, in either case. */
const bare = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, '');

@Injectable()
export class HmacOneTimeCodes extends OneTimeCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    super();
    this.key = Buffer.from(hkdfSync('sha256', config.SECRET_KEY, '', 'rapport one-time codes', 32));
  }

  textCode(challengeId: string, salt: string): string {
    return digitsOf(this.derived('text', challengeId, salt));
  }

  isTextCode(challengeId: string, salt: string, code: string): boolean {
    return equal(code, this.textCode(challengeId, salt));
  }

  authenticatorSecret(userId: string, salt: string): string {
    return base32(this.secret(userId, salt));
  }

  authenticatorStep(userId: string, salt: string, code: string, at: Date): number | null {
    const [secret, present] = [this.secret(userId, salt), Math.floor(at.getTime() / STEP_MS)];
    return [present, present - 1, present + 1].find((step) => equal(code, authenticatorCode(secret, step))) ?? null;
  }

  recoveryCodes(userId: string, salt: string): readonly string[] {
    return Array.from({ length: RECOVERY_CODES }, (_, place) => {
      const letters = [...this.derived('recovery', userId, salt, String(place)).subarray(0, 20)].map((byte) => READABLE[byte % READABLE.length]).join('');
      return `${letters.slice(0, 5)}-${letters.slice(5, 10)}-${letters.slice(10, 15)}`;
    });
  }

  proofOf(userId: string, { salt, recoverySalt }: { readonly salt: string; readonly recoverySalt: string | null }, code: string, at: Date): Proof {
    const presented = bare(code);
    if (/^\d{6}$/.test(presented)) return { step: this.authenticatorStep(userId, salt, presented, at) };
    const place = recoverySalt === null ? -1 : this.recoveryCodes(userId, recoverySalt).findIndex((known) => equal(bare(known), presented));
    return { recovery: place < 0 ? null : place };
  }

  private secret(userId: string, salt: string): Buffer {
    return this.derived('authenticator', userId, salt).subarray(0, SECRET_BYTES);
  }

  private derived(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.key).update([Work.current().tenantId, ...parts].join(' ')).digest();
  }
}
