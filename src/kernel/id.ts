declare const brand: unique symbol;

/** An identifier that can't be passed where another kind of identifier is meant. */
export type Id<Name extends string> = string & { readonly [brand]: Name };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const random = new Uint8Array(1024);
let used = random.length;
let lastInstant = 0;
let sequence = 0;

/** A UUIDv7 (RFC 9562): ordered by the moment it was made, and within one millisecond by a counter of 12 bits. */
export function newId<Name extends string = string>(): Id<Name> {
  if (used + 9 > random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  const now = Date.now();
  if (now > lastInstant) {
    lastInstant = now;
    sequence = random[used + 8]!; // starts low, so that some 3,800 ids fit into the millisecond
  } else if (++sequence > 0xfff) {
    lastInstant += 1;
    sequence = 0;
  }
  const t = lastInstant.toString(16).padStart(12, '0');
  const b = (i: number) => HEX[random[used + i]!]!;
  const variant = HEX[(random[used]! & 0x3f) | 0x80]!;
  const id = `${t.slice(0, 8)}-${t.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${variant}${b(1)}-${b(2)}${b(3)}${b(4)}${b(5)}${b(6)}${b(7)}`;
  used += 9;
  return id as Id<Name>;
}
