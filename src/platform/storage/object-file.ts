import type { FileHandle } from 'node:fs/promises';
import type { ObjectNature } from './stored-object.js';

/** What stands behind the bytes of an object in its file, so that one rename makes all of it visible. */
export interface Trailer extends ObjectNature {
  readonly size: number;
  readonly sha256: string;
}

const MARK = Buffer.from('RAPPORT1');
const LENGTH_BYTES = 4;
const MAX_TRAILER = 8_192;

/** The JSON, its length in four bytes, and a mark. */
export function writtenTrailer(trailer: Trailer): Buffer {
  const json = Buffer.from(JSON.stringify(trailer));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.length);
  return Buffer.concat([json, length, MARK]);
}

export async function readTrailer(file: FileHandle): Promise<Trailer & { modifiedAt: Date }> {
  const { size: whole, mtime: modifiedAt } = await file.stat();
  const damaged = () => new Error('a file in STORAGE_DIR is not one of ours, or damaged');
  const wanted = Math.min(whole, MAX_TRAILER);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, whole - wanted);
  const end = bytesRead - MARK.length - LENGTH_BYTES;
  if (end < 0 || !buffer.subarray(end + LENGTH_BYTES).equals(MARK)) throw damaged();
  const length = buffer.readUInt32BE(end);
  if (length > end) throw damaged();
  const trailer = JSON.parse(buffer.subarray(end - length, end).toString()) as Trailer;
  if (trailer.size + length + LENGTH_BYTES + MARK.length !== whole) throw damaged();
  return { ...trailer, modifiedAt };
}
