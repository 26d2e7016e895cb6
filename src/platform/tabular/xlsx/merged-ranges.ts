import { FairShare } from '../fair-share.js';
import type { MergedRange } from '../row-source.js';
import type { Archive } from './archive.js';
import { columnOf, rowOf } from './cell-reference.js';

const MOST_RANGES = 1_000;
const REFERENCE = /<(?:\w+:)?mergeCell\b[^>]{0,200}?\bref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
const LONGEST_TAG = 300;
const MARK = 'mergeCell';

function rangeOf(first: string, last: string): MergedRange {
  return { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
}

/** A worksheet lists them behind its rows. They are looked for in its bytes, which is far cheaper than to read all of its XML for a few cells at the top. */
export async function readMergedRanges(archive: Archive, part: string, lastRow: number): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  const share = new FairShare();
  let end = Buffer.alloc(0);
  for await (const chunk of archive.inflate(part)) {
    const bytes = Buffer.concat([end, chunk]);
    let used = Math.max(0, bytes.length - LONGEST_TAG);
    if (bytes.includes(MARK)) {
      for (const match of bytes.toString('latin1').matchAll(REFERENCE)) {
        const range = rangeOf(match[1]!, match[2]!);
        if (range.top <= lastRow && ranges.length < MOST_RANGES) ranges.push(range);
        used = Math.max(used, match.index + match[0].length);
      }
    }
    end = bytes.subarray(used);
    await share.pause();
  }
  return ranges;
}
