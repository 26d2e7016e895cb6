import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import zlib from 'node:zlib';
import yauzl from 'yauzl';
import { DomainError } from '../../../kernel/domain-error.js';
import { CHUNK_BYTES } from '../byte-source.js';
import type { TableLimits } from '../table-limits.js';
import { spreadsheetBomb, spreadsheetCorrupt, spreadsheetEncrypted } from '../table-refusals.js';

const STORED = 0;
const DEFLATED = 8;
const LONGEST_NAME = 512;

/** What the library finds wrong with a file becomes a refusal; a disk that fails stays what it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  return error instanceof Error && 'syscall' in error ? error : spreadsheetCorrupt();
}

function inflating(raw: Readable): Readable {
  const inflate = zlib.createInflateRaw({ chunkSize: CHUNK_BYTES });
  raw.on('error', (error) => inflate.destroy(error));
  return raw.pipe(inflate);
}

/** The parts of an XLSX file. None is inflated before its size has been looked at, nor further than that size. */
export class Archive {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
    private readonly limits: TableLimits,
  ) {}

  static async open(file: FileHandle, limits: TableLimits): Promise<Archive> {
    try {
      const zip = await yauzl.fromFdPromise(file.fd, { autoClose: false, lazyEntries: true });
      if (zip.entryCount > limits.parts) throw spreadsheetBomb();
      const entries = new Map<string, yauzl.Entry>();
      let inflatedBytes = 0;
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (name.length > LONGEST_NAME || entries.has(name)) throw spreadsheetCorrupt();
        inflatedBytes += entry.uncompressedSize;
        if (inflatedBytes > limits.inflatedBytes) throw spreadsheetBomb();
        entries.set(name, entry);
      }
      return new Archive(zip, entries, limits);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Names of parts hold for any letter case. */
  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** How large a part says that it is. */
  sizeOf(part: string): number {
    return this.entries.get(part.toLowerCase())?.uncompressedSize ?? 0;
  }

  async *inflate(part: string, mostBytes = this.limits.inflatedBytes): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part.toLowerCase());
    if (!entry) throw spreadsheetCorrupt();
    this.assertHarmless(entry, mostBytes);
    try {
      yield* this.checked(entry);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private assertHarmless(entry: yauzl.Entry, mostBytes: number): void {
    const { uncompressedSize, compressedSize, compressionMethod } = entry;
    if (entry.isEncrypted()) throw spreadsheetEncrypted();
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw spreadsheetCorrupt();
    const isDense = uncompressedSize > this.limits.alwaysInflatedBytes && uncompressedSize > compressedSize * this.limits.inflationRatio;
    if (uncompressedSize > mostBytes || isDense) throw spreadsheetBomb();
  }

  private async *checked(entry: yauzl.Entry): AsyncGenerator<Buffer> {
    const raw = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
    const inflated = entry.compressionMethod === DEFLATED ? inflating(raw) : raw;
    let length = 0;
    let checksum = 0;
    try {
      for await (const chunk of inflated as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > entry.uncompressedSize) throw spreadsheetCorrupt();
        checksum = zlib.crc32(chunk, checksum);
        yield chunk;
      }
    } finally {
      raw.destroy();
    }
    if (length !== entry.uncompressedSize || checksum !== entry.crc32) throw spreadsheetCorrupt();
  }
}
