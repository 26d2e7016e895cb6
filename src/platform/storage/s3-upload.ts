import { AbortMultipartUploadCommand, CompleteMultipartUploadCommand, type CompletedPart, CreateMultipartUploadCommand, PutObjectCommand, type S3Client, UploadPartCommand } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';

/** At most 10,000 parts are allowed, so this makes 80 GB the largest object. */
export const PART_BYTES = 8_388_608;
const AT_ONCE = 2;

export interface Upload {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType: string;
  readonly Metadata: Record<string, string>;
}

export interface UploadOptions {
  readonly ifAbsent: boolean;
  readonly beforeCommit: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** The stream in pieces of one size; the last may be smaller, and is empty only when the stream is. `free` are those that have been sent. */
async function* partsOf(content: AsyncIterable<Buffer>, free: Buffer[]): AsyncGenerator<Buffer> {
  const blank = () => free.pop() ?? Buffer.allocUnsafe(PART_BYTES);
  let part = blank();
  let filled = 0;
  let any = false;
  for await (const chunk of content) {
    for (let taken = 0; taken < chunk.length; ) {
      if (filled === PART_BYTES) {
        yield part;
        any = true;
        part = blank();
        filled = 0;
      }
      const copied = chunk.copy(part, filled, taken);
      taken += copied;
      filled += copied;
    }
  }
  if (filled > 0 || !any) yield part.subarray(0, filled);
}

/** Sends a stream that may be of any length, holding a few parts of it in memory. What fails leaves nothing behind. */
export async function upload(client: S3Client, object: Upload, content: Readable, { ifAbsent, beforeCommit, signal }: UploadOptions): Promise<string> {
  const condition = ifAbsent ? { IfNoneMatch: '*' } : {};
  const free: Buffer[] = [];
  const parts = partsOf(content as AsyncIterable<Buffer>, free);
  const first = (await parts.next()).value as Buffer;
  const second = await parts.next();
  if (second.done) {
    beforeCommit();
    const { ETag } = await client.send(new PutObjectCommand({ ...object, ...condition, Body: first, ContentLength: first.length }), { abortSignal: signal });
    return ETag!;
  }
  const { Bucket, Key } = object;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object)); // not to be broken off: without its answer nobody could abort it
  const giveUp = new AbortController();
  const abortSignal = signal ? AbortSignal.any([signal, giveUp.signal]) : giveUp.signal;
  const underWay = new Set<Promise<void>>();
  const failed: Error[] = [];
  try {
    const done: CompletedPart[] = [];
    const send = async (Body: Buffer, PartNumber: number) => {
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ContentLength: Body.length }), { abortSignal });
      done.push({ ETag, PartNumber });
      if (Body.length === PART_BYTES) free.push(Body);
    };
    let number = 0;
    const begin = async (part: Buffer) => {
      const sending = send(part, ++number)
        .catch((error: Error) => {
          failed.push(error);
          content.destroy(); // whoever waits for more of it need not wait
        })
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      if (failed[0]) throw failed[0];
    };
    await begin(first);
    await begin(second.value);
    for await (const part of parts) await begin(part);
    await Promise.all(underWay);
    if (failed[0]) throw failed[0];
    beforeCommit();
    const Parts = done.toSorted((a, b) => a.PartNumber! - b.PartNumber!);
    const { ETag } = await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, ...condition, MultipartUpload: { Parts } }), { abortSignal: signal });
    return ETag!;
  } catch (error) {
    const reason = failed[0] ?? error;
    giveUp.abort();
    await Promise.allSettled(underWay);
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => {}); // what is left, the bucket's own rule clears away
    throw reason;
  }
}
