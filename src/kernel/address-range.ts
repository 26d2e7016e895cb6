const V4_BITS = 32;
const V6_BITS = 128;

interface Bits {
  readonly value: bigint;
  readonly length: number;
}

function bitsOfV4(text: string): Bits | undefined {
  const parts = text.split('.');
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return isAddress ? { value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n), length: V4_BITS } : undefined;
}

function bitsOfV6(text: string): Bits | undefined {
  const halves = text.split('::');
  if (halves.length > 2 || !/^[\da-f:]+$/i.test(text)) return undefined;
  const [before, after] = [halves[0]!, halves[1] ?? ''].map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[]];
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return { value: groups.reduce((value, group) => value * 65_536n + BigInt(`0x${group}`), 0n), length: V6_BITS };
}

const bitsOf = (text: string): Bits | undefined => bitsOfV4(text.replace(/^::ffff:(?=\d+\.)/i, '')) ?? bitsOfV6(text);

interface Range extends Bits {
  readonly prefix: number;
}

function rangeOf(text: string): Range | undefined {
  const [address = '', prefix, ...surplus] = text.split('/');
  const bits = bitsOf(address);
  if (!bits || surplus.length > 0) return undefined;
  if (prefix === undefined) return { ...bits, prefix: bits.length };
  if (!/^(?:0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > bits.length) return undefined;
  const host = BigInt(bits.length - Number(prefix));
  return bits.value & ((1n << host) - 1n) ? undefined : { ...bits, prefix: Number(prefix) };
}

/** An address, or a network as CIDR has it, of IPv4 or IPv6. */
export const isAddressRange = (text: string): boolean => rangeOf(text) !== undefined;

/** A list that is asked again and again is understood once. */
const understood = new WeakMap<readonly string[], readonly Range[]>();

function rangesOf(texts: readonly string[]): readonly Range[] {
  let ranges = understood.get(texts);
  if (!ranges) understood.set(texts, (ranges = texts.map(rangeOf).filter((range) => range !== undefined)));
  return ranges;
}

/** Whether an address lies in one of the ranges. The list must not change afterwards. */
export function isWithin(address: string, ranges: readonly string[]): boolean {
  const bits = bitsOf(address);
  if (!bits) return false;
  return rangesOf(ranges).some(({ value, length, prefix }) => {
    const host = BigInt(length - prefix);
    return length === bits.length && bits.value >> host === value >> host;
  });
}
