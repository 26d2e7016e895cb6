import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows: RFC 6238, written a second time, so that a fault is not checked by itself. */
export function shownBy(secret: string, steps = 0): string {
  let bits = 0n;
  for (const letter of secret) bits = (bits << 5n) | BigInt(BASE32.indexOf(letter));
  const bytes = Buffer.from(bits.toString(16).padStart((secret.length * 5) / 4, '0'), 'hex');
  const counter = Buffer.alloc(8);
  counter.writeUInt32BE(Math.floor(Date.now() / 30_000) + steps, 4);
  const mac = createHmac('sha1', bytes).update(counter).digest();
  const at = mac[19]! & 15;
  return String(((mac[at]! & 127) * 2 ** 24 + mac[at + 1]! * 65_536 + mac[at + 2]! * 256 + mac[at + 3]!) % 1e6).padStart(6, '0');
}
