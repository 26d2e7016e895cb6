import { DeleteObjectCommand, GetObjectCommand, type GetObjectCommandOutput, HeadObjectCommand, type HeadObjectCommandOutput, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Clock } from '../../kernel/clock.js';
import { type LinkRequest, ObjectStore, type PutRequest } from './object-store.js';
import { isMissing, statusOf, translated } from './s3-failures.js';
import { upload } from './s3-upload.js';
import { ObjectChanged, ObjectExists, RangeNotSatisfiable } from './storage-refusals.js';
import type { GetRequest, ObjectDetails, ObjectFacts, OpenedObject } from './stored-object.js';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string | undefined;
  /** Where clients reach it, if that is another address. */
  readonly publicEndpoint?: string | undefined;
  readonly pathStyle: boolean;
  /** If left out, the environment is asked. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

const ATTEMPTS = 3;
const CONNECT_MS = 5_000;
const IDLE_MS = 60_000;
const CONTENT_RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;
/** No tenant's, since those begin with an id. */
const PROBE = 'rapport-writable';

/** The official client, as every service understands it. */
export function clientOf({ region, endpoint, pathStyle, credentials }: S3Options): S3Client {
  return new S3Client({
    region,
    endpoint,
    forcePathStyle: pathStyle,
    credentials,
    maxAttempts: ATTEMPTS,
    // the newer checksums are not known to every service; the signature covers the bytes
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
  });
}

/** Headers hold no more than ASCII. */
const encoded = (metadata: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, encodeURIComponent(value)]));

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function detailsOf(key: string, size: number, { ContentType, Metadata = {}, ETag, LastModified }: HeadObjectCommandOutput | GetObjectCommandOutput): ObjectDetails {
  const metadata = Object.fromEntries(Object.entries(Metadata).map(([name, value]) => [name, decoded(value)]));
  return { key, size, type: ContentType ?? 'application/octet-stream', metadata, etag: ETag!, modifiedAt: LastModified! };
}

const headerOf = (range: NonNullable<GetRequest['range']>) => ('suffix' in range ? `bytes=-${range.suffix}` : `bytes=${range.first}-${range.last ?? ''}`);

/** Objects in a bucket of an S3-compatible service. */
export class S3ObjectStore extends ObjectStore implements OnApplicationShutdown {
  readonly technology = 's3';
  readonly local = false;
  private readonly client: S3Client;
  private readonly publicClient: S3Client;

  constructor(
    private readonly options: S3Options,
    private readonly clock: Clock,
  ) {
    super();
    this.client = clientOf(options);
    this.publicClient = options.publicEndpoint ? clientOf({ ...options, endpoint: options.publicEndpoint }) : this.client;
  }

  async put(key: string, content: Readable, { type, metadata, ...options }: PutRequest): Promise<{ etag: string }> {
    try {
      return { etag: await upload(this.client, { ...this.at(key), ContentType: type, Metadata: encoded(metadata) }, content, options) };
    } catch (error) {
      if (options.ifAbsent && [409, 412].includes(statusOf(error) ?? 0)) throw new ObjectExists();
      throw translated(error);
    }
  }

  async get(key: string, { range, ifMatch, signal }: GetRequest): Promise<OpenedObject | undefined> {
    try {
      const found = await this.client.send(new GetObjectCommand({ ...this.at(key), Range: range && headerOf(range), IfMatch: ifMatch }), { abortSignal: signal });
      const [, first, last, whole] = CONTENT_RANGE.exec(found.ContentRange ?? '') ?? [];
      const size = whole === undefined ? found.ContentLength! : Number(whole);
      return { ...detailsOf(key, size, found), content: found.Body as Readable, range: whole === undefined ? undefined : { first: Number(first), last: Number(last) } };
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (statusOf(error) === 412) throw new ObjectChanged();
      if (statusOf(error) === 416) throw new RangeNotSatisfiable((await this.head(key))?.size ?? 0);
      throw translated(error);
    }
  }

  async head(key: string): Promise<ObjectDetails | undefined> {
    try {
      const found = await this.client.send(new HeadObjectCommand(this.at(key)));
      return detailsOf(key, found.ContentLength!, found);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw translated(error);
    }
  }

  async delete(key: string): Promise<void> {
    await this.send(() => this.client.send(new DeleteObjectCommand(this.at(key))));
  }

  async list(prefix: string, after: string | undefined, take: number): Promise<{ objects: ObjectFacts[]; more: boolean }> {
    const { Contents = [], IsTruncated = false } = await this.send(() => this.client.send(new ListObjectsV2Command({ Bucket: this.options.bucket, Prefix: prefix, StartAfter: after, MaxKeys: take })));
    return { objects: Contents.map(({ Key, Size, ETag, LastModified }) => ({ key: Key!, size: Size!, etag: ETag!, modifiedAt: LastModified! })), more: IsTruncated };
  }

  async link(key: string, { type, disposition, expiresAt }: LinkRequest): Promise<string> {
    const now = this.clock.now();
    const command = new GetObjectCommand({ ...this.at(key), ResponseContentType: type, ResponseContentDisposition: disposition });
    return getSignedUrl(this.publicClient, command, { signingDate: now, expiresIn: Math.round((expiresAt.getTime() - now.getTime()) / 1_000) });
  }

  async ping(): Promise<void> {
    await this.send(() => this.client.send(new PutObjectCommand({ Bucket: this.options.bucket, Key: PROBE, Body: Buffer.alloc(0), ContentLength: 0 })));
  }

  onApplicationShutdown(): void {
    this.client.destroy();
    this.publicClient.destroy();
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.options.bucket, Key: key };
  }

  private async send<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translated(error);
    }
  }
}
