import { RangeNotSatisfiable } from './storage-refusals.js';
import type { ByteRange } from './stored-object.js';

const RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/;

/** The one range that a header asks for. Several, or what is no range of bytes, are as good as none: the whole is answered. */
export function rangeOf(header: string | undefined): ByteRange | undefined {
  const [, first, last, suffix] = RANGE.exec(header?.trim() ?? '') ?? [];
  if (suffix !== undefined) return { suffix: Number(suffix) };
  if (first === undefined || (last !== undefined && Number(last) < Number(first))) return undefined;
  return { first: Number(first), last: last === undefined ? undefined : Number(last) };
}

/** Which bytes of an object that is so large are meant. */
export function within(range: ByteRange, size: number): { first: number; last: number } {
  const first = 'suffix' in range ? Math.max(0, size - range.suffix) : range.first;
  if (first >= size || ('suffix' in range && range.suffix === 0)) throw new RangeNotSatisfiable(size);
  return { first, last: 'suffix' in range ? size - 1 : Math.min(range.last ?? size - 1, size - 1) };
}
