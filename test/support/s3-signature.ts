import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What of a request is signed, as the published description of Signature Version 4 has it. */
export interface SignedRequest {
  readonly method: string;
  /** As it came: path, and what follows the question mark. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export class S3Fault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Claim {
  readonly accessKeyId: string;
  readonly scope: string;
  readonly date: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payload: string;
  readonly presigned: boolean;
}

const SKEW_MS = 15 * 60_000;
const LONGEST_SECONDS = 604_800;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const encode = (text: string) => encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function parametersOf(url: string): [string, string][] {
  const query = url.split('?').slice(1).join('?');
  return query === '' ? [] : query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
  });
}

export const instantOf = (text: string): number => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  if (year === undefined) throw new S3Fault(403, 'AccessDenied', 'The date of the request is malformed');
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
};

export function canonicalRequest({ method, url, headers }: SignedRequest, signedHeaders: readonly string[], payload: string): string {
  const path = url.split('?')[0]!.split('/').map((segment) => encode(decodeURIComponent(segment))).join('/');
  const query = parametersOf(url).filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => [encode(name), encode(value)] as const);
  const sorted = query.toSorted(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1)).map((pair) => pair.join('=')).join('&');
  const lines = signedHeaders.map((name) => `${name}:${String(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}\n`).join('');
  return [method, path, sorted, lines, signedHeaders.join(';'), payload].join('\n');
}

export function signatureOf(request: SignedRequest, { date, scope, signedHeaders, payload }: Pick<Claim, 'date' | 'scope' | 'signedHeaders' | 'payload'>, secret: string): string {
  const [day = '', region = '', service = '', end = ''] = scope.split('/');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), end);
  return createHmac('sha256', key).update(['AWS4-HMAC-SHA256', date, scope, sha256(canonicalRequest(request, signedHeaders, payload))].join('\n')).digest('hex');
}

function claimOf(request: SignedRequest): Claim {
  const { headers, url } = request;
  const parameters = new Map(parametersOf(url));
  if (parameters.has('X-Amz-Signature')) {
    if (headers.authorization !== undefined) throw new S3Fault(400, 'InvalidArgument', 'Only one auth mechanism allowed');
    const [accessKeyId = '', ...scope] = (parameters.get('X-Amz-Credential') ?? '').split('/');
    if (parameters.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') throw new S3Fault(400, 'AuthorizationQueryParametersError', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
    return { accessKeyId, scope: scope.join('/'), date: parameters.get('X-Amz-Date') ?? '', signedHeaders: (parameters.get('X-Amz-SignedHeaders') ?? '').split(';'), signature: parameters.get('X-Amz-Signature')!, payload: 'UNSIGNED-PAYLOAD', presigned: true };
  }
  const [, credential = '', signedHeaders = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization as string) ?? [];
  if (signature === '') throw new S3Fault(403, 'AccessDenied', 'Access Denied');
  const [accessKeyId = '', ...scope] = credential.split('/');
  return { accessKeyId, scope: scope.join('/'), date: String(headers['x-amz-date'] ?? ''), signedHeaders: signedHeaders.split(';'), signature, payload: String(headers['x-amz-content-sha256'] ?? ''), presigned: false };
}

/** Refuses what is not signed by the one account, for this region and this moment. Answers what the body must hash to, undefined when it is not signed. */
export function verified(request: SignedRequest, { accessKeyId, secretAccessKey }: Credentials, region: string, now = Date.now()): { payload: string | undefined; presigned: boolean } {
  const claim = claimOf(request);
  if (claim.accessKeyId !== accessKeyId) throw new S3Fault(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  if (claim.scope !== `${claim.date.slice(0, 8)}/${region}/s3/aws4_request`) throw new S3Fault(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; the region is wrong; expecting '${region}'`);
  const signed = instantOf(claim.date);
  const seconds = Number(new Map(parametersOf(request.url)).get('X-Amz-Expires'));
  if (claim.presigned && !(seconds >= 1 && seconds <= LONGEST_SECONDS)) throw new S3Fault(400, 'AuthorizationQueryParametersError', 'X-Amz-Expires must be between 1 and 604800 seconds');
  if (claim.presigned ? now > signed + seconds * 1_000 || now < signed - SKEW_MS : Math.abs(now - signed) > SKEW_MS) throw new S3Fault(403, claim.presigned ? 'AccessDenied' : 'RequestTimeTooSkewed', claim.presigned ? 'Request has expired' : 'The difference between the request time and the current time is too large.');
  const unsigned = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))].filter((name) => !claim.signedHeaders.includes(name));
  if (unsigned.length > 0) throw new S3Fault(403, 'AccessDenied', `There were headers present in the request which were not signed: ${unsigned.join(', ')}`);
  if (!claim.presigned && !/^[0-9a-f]{64}$/.test(claim.payload)) throw new S3Fault(claim.payload === '' ? 400 : 501, claim.payload === '' ? 'InvalidRequest' : 'NotImplemented', 'The body must be signed here by its SHA-256');
  const right = Buffer.from(signatureOf(request, claim, secretAccessKey));
  const given = Buffer.from(claim.signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new S3Fault(403, 'SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');
  return { payload: claim.presigned ? undefined : claim.payload, presigned: claim.presigned };
}
