import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { openScratchFile } from '../scratch-file.js';
import type { TableLimits } from '../table-limits.js';
import { spreadsheetCellTooLong, spreadsheetTooManyTexts } from '../table-refusals.js';
import type { Archive } from './archive.js';
import { unescapeText } from './escaped-text.js';
import { FairShare } from '../fair-share.js';
import { XmlReader } from './xml-reader.js';

const BLOCK_BYTES = 16_384;
const CACHED_BLOCKS = 256;
const RECENT_TEXTS = 4_096;
export const LONGEST_TEXT = 1_000_000;

/** A list of numbers that grows, four bytes each. */
class Numbers {
  private values = new Uint32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index]!;
  }
}

/** The texts that the cells of a workbook share. The first of them are kept in memory, the others in a scratch file: it costs eight bytes a text to find them again. */
export class SharedTexts {
  private readonly blockOf = new Numbers();
  private readonly startOf = new Numbers();
  private readonly blocksInMemory: Buffer[] = [];
  private readonly lengthOfBlock = new Numbers();
  private readonly positionOfBlock: number[] = [];
  private block: Buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  private filled = 0;
  private bytes = 0;
  private unwritten: Buffer[] = [];
  /** Blocks that are written, to be filled again. */
  private spare: Buffer[] = [];
  private scratch?: FileHandle;
  private scratchBytes = 0;
  private readonly cache = new Map<number, Buffer>();
  private readonly recent = Array.from<string>({ length: RECENT_TEXTS });
  private readonly recentIndex = new Float64Array(RECENT_TEXTS).fill(-1);

  constructor(private readonly limits: Pick<TableLimits, 'texts' | 'textBytes' | 'textBytesInMemory'>) {}

  get length(): number {
    return this.blockOf.length;
  }

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    this.bytes += bytes;
    if (this.length === this.limits.texts || this.bytes > this.limits.textBytes) throw spreadsheetTooManyTexts();
    if (this.filled + bytes > this.block.length) {
      this.endBlock();
      this.block = bytes <= BLOCK_BYTES ? (this.spare.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES)) : Buffer.allocUnsafeSlow(bytes);
    }
    this.blockOf.push(this.lengthOfBlock.length);
    this.startOf.push(this.filled);
    this.filled += this.block.write(text, this.filled);
  }

  /** To be called now and then while adding, and at the end of it. */
  async settle(isLast = false): Promise<void> {
    if (isLast) this.endBlock();
    if (this.unwritten.length === 0) return;
    this.scratch ??= await openScratchFile();
    const blocks = this.unwritten;
    this.unwritten = [];
    await this.scratch.appendFile(Buffer.concat(blocks));
    this.spare = blocks.filter(({ buffer }) => buffer.byteLength === BLOCK_BYTES).map(({ buffer }) => Buffer.from(buffer));
  }

  get(index: number): string | undefined {
    const slot = index % RECENT_TEXTS;
    if (this.recentIndex[slot] === index) return this.recent[slot];
    if (!(index < this.length)) return undefined;
    const number = this.blockOf.at(index);
    const isLastOfBlock = index + 1 === this.length || this.blockOf.at(index + 1) !== number;
    const end = isLastOfBlock ? this.lengthOfBlock.at(number) : this.startOf.at(index + 1);
    const text = this.blockNumbered(number).toString('utf8', this.startOf.at(index), end);
    this.recent[slot] = text;
    this.recentIndex[slot] = index;
    return text;
  }

  async close(): Promise<void> {
    await this.scratch?.close();
  }

  private endBlock(): void {
    const block = this.block.subarray(0, this.filled);
    const isInMemory = this.bytes <= this.limits.textBytesInMemory && this.scratchBytes === 0;
    this.lengthOfBlock.push(this.filled);
    if (isInMemory) this.blocksInMemory.push(block);
    else {
      this.positionOfBlock.push(this.scratchBytes);
      this.scratchBytes += block.length;
      this.unwritten.push(block);
    }
    this.filled = 0;
  }

  private blockNumbered(number: number): Buffer {
    const inMemory = this.blocksInMemory[number] ?? this.cache.get(number);
    if (inMemory) return inMemory;
    const length = this.lengthOfBlock.at(number);
    const block = this.spareBlock(length);
    readSync(this.scratch!.fd, block, 0, length, this.positionOfBlock[number - this.blocksInMemory.length]!);
    this.cache.set(number, block);
    return block;
  }

  /** The one that was read longest ago is written over: new ones for each would be more than the collector of garbage keeps up with. */
  private spareBlock(length: number): Buffer {
    if (this.cache.size < CACHED_BLOCKS) return Buffer.allocUnsafe(Math.max(BLOCK_BYTES, length));
    const oldest = this.cache.keys().next().value!;
    const block = this.cache.get(oldest)!;
    this.cache.delete(oldest);
    return block.length >= length ? block : Buffer.allocUnsafe(length);
  }
}

/** Reads the part that holds them: plain ones, and those of several fonts; how a Japanese text is pronounced is no part of it. */
export async function readSharedTexts(archive: Archive, part: string | undefined, limits: TableLimits): Promise<SharedTexts> {
  const texts = new SharedTexts(limits);
  if (part === undefined) return texts;
  let current = '';
  let inText = false;
  let inPronunciation = false;
  const reader = new XmlReader({
    open(name) {
      if (name === 'si') current = '';
      else if (name === 'rPh') inPronunciation = true;
      else if (name === 't') inText = !inPronunciation;
    },
    text(text) {
      if (!inText) return;
      current += text;
      if (current.length > LONGEST_TEXT) throw spreadsheetCellTooLong();
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPronunciation = false;
      else if (name === 'si') texts.add(unescapeText(current));
    },
  });
  try {
    const share = new FairShare();
    for await (const chunk of archive.inflate(part)) {
      reader.write(chunk);
      await texts.settle();
      await share.pause();
    }
    reader.end();
    await texts.settle(true);
  } catch (error) {
    await texts.close();
    throw error;
  }
  return texts;
}
