import { type FileHandle, open } from 'node:fs/promises';
import { openScratchFile } from './scratch-file.js';
import { tableTooLarge } from './table-refusals.js';

/** A file by its path, or bytes as they come. */
export type TableSource = string | AsyncIterable<Uint8Array>;

export const CHUNK_BYTES = 65_536;

/** Bytes whose beginning can be looked at, and which can be had as a file. */
export abstract class ByteSource {
  /** How many there are, where that is known. */
  abstract readonly size: number | null;
  /** The first of them, at most `CHUNK_BYTES`. */
  abstract readonly head: Buffer;
  /** How many have been read. */
  position = 0;

  /** In pieces of at most `CHUNK_BYTES`. */
  abstract bytes(): AsyncGenerator<Buffer>;
  abstract file(): Promise<FileHandle>;
  abstract close(): Promise<void>;

  static open(source: TableSource, limit: number, size?: number): Promise<ByteSource> {
    return typeof source === 'string' ? FileSource.open(source, limit) : StreamSource.open(source, limit, size);
  }
}

async function readFully(handle: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes);
  let filled = 0;
  while (filled < bytes) {
    const { bytesRead } = await handle.read(buffer, filled, bytes - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

class FileSource extends ByteSource {
  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
    readonly head: Buffer,
  ) {
    super();
  }

  static override async open(path: string, limit: number): Promise<FileSource> {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) throw tableTooLarge(limit);
      return new FileSource(handle, size, await readFully(handle, 0, Math.min(size, CHUNK_BYTES)));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = await readFully(this.handle, this.position, CHUNK_BYTES);
      if (chunk.length === 0) return;
      this.position += chunk.length;
      yield chunk;
    }
  }

  async file(): Promise<FileHandle> {
    return this.handle;
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

class StreamSource extends ByteSource {
  private scratch?: FileHandle;

  private constructor(
    private readonly rest: AsyncIterator<Uint8Array, undefined>,
    readonly head: Buffer,
    /** What came with the last piece of the head, and is no part of it. */
    private readonly surplus: Buffer,
    private readonly limit: number,
    readonly size: number | null,
  ) {
    super();
  }

  static override async open(stream: AsyncIterable<Uint8Array>, limit: number, size: number | null = null): Promise<StreamSource> {
    const rest = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
    const pieces: Buffer[] = [];
    for (let length = 0; length < CHUNK_BYTES; ) {
      const { done, value } = await rest.next();
      if (done) break;
      pieces.push(bufferOf(value));
      length += value.length;
    }
    const all = Buffer.concat(pieces);
    return new StreamSource(rest, all.subarray(0, CHUNK_BYTES), all.subarray(CHUNK_BYTES), limit, size);
  }

  async *bytes(): AsyncGenerator<Buffer> {
    yield* this.inPieces(this.head);
    yield* this.inPieces(this.surplus);
    for (;;) {
      const { done, value } = await this.rest.next();
      if (done) return;
      yield* this.inPieces(bufferOf(value));
    }
  }

  private *inPieces(bytes: Buffer): Generator<Buffer> {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      const piece = bytes.subarray(start, start + CHUNK_BYTES);
      this.position += piece.length;
      if (this.position > this.limit) throw tableTooLarge(this.limit);
      yield piece;
    }
  }

  async file(): Promise<FileHandle> {
    this.scratch = await openScratchFile();
    for await (const piece of this.bytes()) await this.scratch.appendFile(piece);
    return this.scratch;
  }

  async close(): Promise<void> {
    await this.rest.return?.();
    await this.scratch?.close();
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
