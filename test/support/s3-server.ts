import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Credentials, S3Fault, verified } from './s3-signature.js';

interface Kept {
  readonly file: string;
  readonly size: number;
  readonly etag: string;
}
interface KeptObject extends Kept {
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly modifiedAt: Date;
}
interface KeptUpload {
  readonly key: string;
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly parts: Map<number, Kept>;
}

/** What is done to a request in place of what it asks for. */
export type Interference = (operation: string, key: string, attempt: number) => 'hang' | 'reset' | 'half' | S3Fault | undefined;

export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly objects: ReadonlyMap<string, KeptObject>;
  /** Multipart uploads that have neither been completed nor aborted. */
  readonly uploads: ReadonlyMap<string, KeptUpload>;
  /** The operations that were asked for, in their order. */
  readonly asked: string[];
  /** The rules for what is cleared away by itself, as XML. */
  readonly lifecycle: string;
  interfere: Interference | undefined;
  stop(): Promise<void>;
}

const LEAST_PART = 5_242_880;
const CHANGED_ANSWERS = { 'response-content-type': 'content-type', 'response-content-disposition': 'content-disposition', 'response-cache-control': 'cache-control' } as const;
const KNOWN = new Set(['uploads', 'uploadId', 'partNumber', 'list-type', 'prefix', 'start-after', 'max-keys', 'continuation-token', 'lifecycle', 'x-id', ...Object.keys(CHANGED_ANSWERS)]);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const tag = (name: string, value: string | number | boolean) => `<${name}>${escaped(String(value))}</${name}>`;
const document = (root: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${body}</${root}>`;
const noSuchKey = () => new S3Fault(404, 'NoSuchKey', 'The specified key does not exist.');
const noSuchUpload = () => new S3Fault(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');

const metadataOf = ({ headers }: IncomingMessage) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-')).map(([name, value]) => [name.slice('x-amz-meta-'.length), String(value)]));
const typeOf = ({ headers }: IncomingMessage) => headers['content-type'] ?? 'binary/octet-stream';

function rangeOf(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (from >= size || (first === '' && last === '0')) throw new S3Fault(416, 'InvalidRange', 'The requested range is not satisfiable');
  return { first: from, last: to };
}

/** The one bucket of a service that holds to the published interface of S3, in as far as it goes: what it does not know, it refuses. */
class Bucket {
  readonly objects = new Map<string, KeptObject>();
  readonly uploads = new Map<string, KeptUpload>();
  readonly asked: string[] = [];
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-s3-'));
  readonly name = 'rapport-test';
  readonly region = 'eu-test-1';
  readonly credentials: Credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'a/secret+of=tests' };
  interfere: Interference | undefined;
  made = true;
  lifecycle = '';
  private readonly attempts = new Map<string, number>();

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://bucket');
    const [, bucket = '', ...rest] = url.pathname.split('/');
    const key = rest.map(decodeURIComponent).join('/');
    const query = url.searchParams;
    const operation = this.operationOf(request.method!, key, query);
    this.asked.push(operation);
    const attempt = (this.attempts.get(operation + key) ?? 0) + 1;
    this.attempts.set(operation + key, attempt);
    const other = this.interfere?.(operation, key, attempt);
    if (other === 'hang') return;
    if (other === 'reset') return void request.socket.destroy();

    const { payload, presigned } = verified({ method: request.method!, url: request.url!, headers: request.headers }, this.credentials, this.region);
    if (other instanceof S3Fault) {
      request.resume();
      throw other;
    }
    if (bucket !== this.name || (!this.made && operation !== 'CreateBucket')) throw new S3Fault(404, 'NoSuchBucket', 'The specified bucket does not exist');
    for (const name of query.keys()) if (!KNOWN.has(name) && !name.startsWith('X-Amz-')) throw new S3Fault(501, 'NotImplemented', `${name} is not known here`);

    switch (operation) {
      case 'PutObject': {
        const kept = await this.receive(request, payload);
        try {
          this.assertAbsent(request, key);
        } catch (error) {
          await rm(kept.file);
          throw error;
        }
        await this.replace(key, { ...kept, type: typeOf(request), metadata: metadataOf(request), modifiedAt: new Date() });
        return this.reply(response, 200, { etag: kept.etag });
      }
      case 'GetObject':
      case 'HeadObject':
        return this.send(request, response, key, presigned ? query : new URLSearchParams(), other === 'half');
      case 'DeleteObject':
        await this.replace(key, undefined);
        return this.reply(response, 204);
      case 'ListObjectsV2':
        return this.reply(response, 200, {}, this.list(query));
      case 'HeadBucket':
        return this.reply(response, 200, { 'x-amz-bucket-region': this.region });
      case 'CreateBucket':
        request.resume();
        if (this.made) throw new S3Fault(409, 'BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.');
        this.made = true;
        return this.reply(response, 200, { location: `/${this.name}` });
      case 'PutBucketLifecycleConfiguration': {
        const { file } = await this.receive(request, payload);
        this.lifecycle = readFileSync(file, 'utf8');
        await rm(file);
        return this.reply(response, 200);
      }
      case 'CreateMultipartUpload': {
        const id = randomUUID();
        this.uploads.set(id, { key, type: typeOf(request), metadata: metadataOf(request), parts: new Map() });
        return this.reply(response, 200, {}, document('InitiateMultipartUploadResult', tag('Bucket', bucket) + tag('Key', key) + tag('UploadId', id)));
      }
      case 'UploadPart': {
        const number = Number(query.get('partNumber'));
        if (!Number.isInteger(number) || number < 1 || number > 10_000) throw new S3Fault(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
        const upload = this.uploadOf(query, key);
        const kept = await this.receive(request, payload);
        upload.parts.set(number, kept);
        return this.reply(response, 200, { etag: kept.etag });
      }
      case 'CompleteMultipartUpload':
        return this.complete(request, response, key, query, payload);
      case 'AbortMultipartUpload': {
        const { parts } = this.uploadOf(query, key);
        this.uploads.delete(query.get('uploadId')!);
        for (const { file } of parts.values()) await rm(file, { force: true });
        return this.reply(response, 204);
      }
      default:
        throw new S3Fault(501, 'NotImplemented', `${request.method} is not known here`);
    }
  }

  fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.headersSent || request.socket.destroyed) return void request.socket.destroy();
    const fault = error instanceof S3Fault ? error : new S3Fault(500, 'InternalError', String(error));
    const body = request.method === 'HEAD' ? undefined : `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${tag('Code', fault.code)}${tag('Message', fault.message)}${tag('Resource', request.url!)}${tag('RequestId', randomUUID())}</Error>`;
    request.resume();
    this.reply(response, fault.status, {}, body);
  }

  private operationOf(method: string, key: string, query: URLSearchParams): string {
    if (key === '' && query.has('lifecycle')) return method === 'PUT' ? 'PutBucketLifecycleConfiguration' : 'Unknown';
    if (key === '') return { GET: query.get('list-type') === '2' ? 'ListObjectsV2' : 'Unknown', HEAD: 'HeadBucket', PUT: 'CreateBucket' }[method] ?? 'Unknown';
    if (query.has('lifecycle')) return 'Unknown';
    if (query.has('uploadId')) return { PUT: 'UploadPart', POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload' }[method] ?? 'Unknown';
    if (query.has('uploads')) return method === 'POST' ? 'CreateMultipartUpload' : 'Unknown';
    return { PUT: 'PutObject', GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' }[method] ?? 'Unknown';
  }

  private reply(response: ServerResponse, status: number, headers: Record<string, string> = {}, body?: string): void {
    response.writeHead(status, { 'x-amz-request-id': randomUUID(), ...(body !== undefined && { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) }), ...headers });
    response.end(body);
  }

  /** The body on disk, once it has turned out to be the one that was signed. */
  private async receive(request: IncomingMessage, payload: string | undefined): Promise<Kept> {
    if (request.headers['content-length'] === undefined) throw new S3Fault(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
    const file = path.join(this.folder, randomUUID());
    const [sha256, md5] = [createHash('sha256'), createHash('md5')];
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sha256.update(chunk);
        md5.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(request, measure, createWriteStream(file));
      if (payload !== undefined && sha256.digest('hex') !== payload) throw new S3Fault(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
    return { file, size, etag: `"${md5.digest('hex')}"` };
  }

  private assertAbsent({ headers }: IncomingMessage, key: string): void {
    const condition = headers['if-none-match'];
    if (condition === undefined) return;
    if (condition !== '*') throw new S3Fault(501, 'NotImplemented', 'If-None-Match takes only * here');
    if (this.objects.has(key)) throw new S3Fault(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }

  private async replace(key: string, object: KeptObject | undefined): Promise<void> {
    const before = this.objects.get(key);
    if (object) this.objects.set(key, object);
    else this.objects.delete(key);
    if (before) await rm(before.file, { force: true });
  }

  private uploadOf(query: URLSearchParams, key: string): KeptUpload {
    const upload = this.uploads.get(query.get('uploadId') ?? '');
    if (!upload || upload.key !== key) throw noSuchUpload();
    return upload;
  }

  private async complete(request: IncomingMessage, response: ServerResponse, key: string, query: URLSearchParams, payload: string | undefined): Promise<void> {
    const upload = this.uploadOf(query, key);
    const { file } = await this.receive(request, payload);
    let text = '';
    for await (const chunk of createReadStream(file)) text += String(chunk);
    await rm(file);
    const named = [...text.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({ number: Number(/<PartNumber>(\d+)<\/PartNumber>/.exec(part)?.[1]), etag: /<ETag>(.*?)<\/ETag>/.exec(part)?.[1]?.replaceAll('&quot;', '"') }));
    if (named.length === 0) throw new S3Fault(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
    if (named.some(({ number }, index) => index > 0 && number <= named[index - 1]!.number)) throw new S3Fault(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
    const parts = named.map(({ number, etag }) => {
      const part = upload.parts.get(number);
      if (!part || part.etag.replaceAll('"', '') !== etag?.replaceAll('"', '')) throw new S3Fault(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
      return part;
    });
    if (parts.slice(0, -1).some(({ size }) => size < LEAST_PART)) throw new S3Fault(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    this.assertAbsent(request, key);
    const whole = path.join(this.folder, randomUUID());
    const md5 = createHash('md5');
    for (const part of parts) {
      await pipeline(createReadStream(part.file), createWriteStream(whole, { flags: 'a' }));
      md5.update(Buffer.from(part.etag.replaceAll('"', ''), 'hex'));
    }
    const etag = `"${md5.digest('hex')}-${parts.length}"`;
    this.uploads.delete(query.get('uploadId')!);
    for (const part of upload.parts.values()) await rm(part.file, { force: true });
    await this.replace(key, { file: whole, size: parts.reduce((sum, { size }) => sum + size, 0), etag, type: upload.type, metadata: upload.metadata, modifiedAt: new Date() });
    this.reply(response, 200, {}, document('CompleteMultipartUploadResult', tag('Bucket', this.name) + tag('Key', key) + tag('ETag', etag)));
  }

  private async send(request: IncomingMessage, response: ServerResponse, key: string, query: URLSearchParams, half: boolean): Promise<void> {
    const object = this.objects.get(key);
    if (!object) throw noSuchKey();
    const { headers } = request;
    if (headers['if-match'] !== undefined && headers['if-match'] !== object.etag) throw new S3Fault(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    if (headers['if-none-match'] === object.etag) return this.reply(response, 304, { etag: object.etag });
    const range = rangeOf(headers.range, object.size);
    const length = range ? range.last - range.first + 1 : object.size;
    response.writeHead(range ? 206 : 200, {
      'x-amz-request-id': randomUUID(),
      'accept-ranges': 'bytes',
      'content-type': object.type,
      'content-length': length,
      etag: object.etag,
      'last-modified': object.modifiedAt.toUTCString(),
      ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${object.size}` }),
      ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
      ...Object.fromEntries(Object.entries(CHANGED_ANSWERS).filter(([parameter]) => query.has(parameter)).map(([parameter, name]) => [name, query.get(parameter)!])),
    });
    if (request.method === 'HEAD' || length === 0) return void response.end();
    if (half) {
      for await (const chunk of createReadStream(object.file, { end: Math.floor(length / 2) })) if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    await pipeline(createReadStream(object.file, range && { start: range.first, end: range.last }), response).catch(() => {}); // the client has gone
  }

  private list(query: URLSearchParams): string {
    const prefix = query.get('prefix') ?? '';
    const most = Math.min(Number(query.get('max-keys') ?? 1_000), 1_000);
    const after = query.has('continuation-token') ? Buffer.from(query.get('continuation-token')!, 'base64').toString() : (query.get('start-after') ?? '');
    const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    const keys = [...this.objects.keys()].toSorted(byBytes).filter((key) => key.startsWith(prefix) && byBytes(key, after) > 0);
    const page = keys.slice(0, most);
    const contents = page.map((key) => {
      const { size, etag, modifiedAt } = this.objects.get(key)!;
      return `<Contents>${tag('Key', key)}${tag('LastModified', modifiedAt.toISOString())}${tag('ETag', etag)}${tag('Size', size)}${tag('StorageClass', 'STANDARD')}</Contents>`;
    });
    const more = keys.length > page.length;
    return document('ListBucketResult', tag('Name', this.name) + tag('Prefix', prefix) + tag('KeyCount', page.length) + tag('MaxKeys', most) + tag('IsTruncated', more) + (more ? tag('NextContinuationToken', Buffer.from(page.at(-1)!).toString('base64')) : '') + contents.join(''));
  }
}

/** An S3 service of one bucket and one account, with its objects in a temporary folder. */
export async function startS3Server({ made = true } = {}): Promise<S3Server> {
  const bucket = new Bucket();
  bucket.made = made;
  const server = createServer((request, response) => {
    request.on('error', () => {});
    bucket.answer(request, response).catch((error: unknown) => bucket.fail(request, response, error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: bucket.name,
    region: bucket.region,
    credentials: bucket.credentials,
    objects: bucket.objects,
    uploads: bucket.uploads,
    asked: bucket.asked,
    get lifecycle() {
      return bucket.lifecycle;
    },
    get interfere() {
      return bucket.interfere;
    },
    set interfere(interference) {
      bucket.interfere = interference;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(bucket.folder, { recursive: true, force: true });
    },
  };
}
