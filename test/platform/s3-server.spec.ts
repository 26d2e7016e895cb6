import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { signatureOf, verified } from '../support/s3-signature.js';
import { type S3Server, startS3Server } from '../support/s3-server.js';

/** The account, bucket and moment of the examples that Amazon publishes with Signature Version 4. */
const EXAMPLE = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const EMPTY = createHash('sha256').digest('hex');
const host = 'examplebucket.s3.amazonaws.com';
const date = '20130524T000000Z';
const scope = '20130524/us-east-1/s3/aws4_request';

describe('the S3 service of the tests', () => {
  it.each([
    ['GET', '/test.txt', { range: 'bytes=0-9' }, EMPTY, 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    ['PUT', '/test%24file.text', { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }, '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072', '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
    ['GET', '/?lifecycle', {}, EMPTY, 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['GET', '/?max-keys=2&prefix=J', {}, EMPTY, '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('knows the published signature of %s %s', (method, url, more, payload, signature) => {
    const headers: Record<string, string> = { host, 'x-amz-content-sha256': payload, 'x-amz-date': date, ...more };
    const signedHeaders = Object.keys(headers).toSorted();
    expect(signatureOf({ method, url, headers }, { date, scope, signedHeaders, payload }, EXAMPLE.secretAccessKey)).toBe(signature);
    const authorization = `AWS4-HMAC-SHA256 Credential=${EXAMPLE.accessKeyId}/${scope}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
    expect(verified({ method, url, headers: { ...headers, authorization } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24))).toEqual({ payload, presigned: false });
    expect(() => verified({ method, url: `${url}${url.includes('?') ? '&' : '?'}x=1`, headers: { ...headers, authorization } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24))).toThrow('does not match');
    expect(() => verified({ method, url, headers: { ...headers, authorization } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24, 0, 16))).toThrow('too large');
    expect(() => verified({ method, url, headers: { ...headers, authorization, 'x-amz-acl': 'public-read' } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24))).toThrow('not signed: x-amz-acl');
  });

  it('knows the published link, for as long as it holds', () => {
    const url = `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=${date}&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`;
    expect(verified({ method: 'GET', url, headers: { host } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24, 23))).toEqual({ payload: undefined, presigned: true });
    expect(() => verified({ method: 'GET', url, headers: { host } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 25, 0, 0, 1))).toThrow('expired');
    expect(() => verified({ method: 'DELETE', url, headers: { host } }, EXAMPLE, 'us-east-1', Date.UTC(2013, 4, 24, 23))).toThrow('does not match');
  });

  describe('over HTTP', () => {
    let server: S3Server;
    beforeAll(async () => {
      server = await startS3Server();
    });
    afterAll(() => server.stop());

    async function ask(method: string, path: string, { body = '', payload = createHash('sha256').update(body).digest('hex'), headers: more = {} }: { body?: string; payload?: string; headers?: Record<string, string> } = {}) {
      const at = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
      const headers: Record<string, string> = { host: new URL(server.endpoint).host, 'x-amz-content-sha256': payload, 'x-amz-date': at, ...more };
      const url = `/${server.bucket}${path}`;
      const signedHeaders = Object.keys(headers).toSorted();
      const own = `${at.slice(0, 8)}/${server.region}/s3/aws4_request`;
      const signature = signatureOf({ method, url, headers }, { date: at, scope: own, signedHeaders, payload }, server.credentials.secretAccessKey);
      const answer = await fetch(server.endpoint + url, { method, headers: { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${server.credentials.accessKeyId}/${own}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}` }, ...(body !== '' && { body }) });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    }

    it('answers a fault as the document that clients read', async () => {
      const { status, text, headers } = await ask('GET', '/nothing');
      expect({ status, type: headers.get('content-type') }).toEqual({ status: 404, type: 'application/xml' });
      expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Error><Code>NoSuchKey<\/Code><Message>.+<\/Message><Resource>\/rapport-test\/nothing<\/Resource><RequestId>[\w-]+<\/RequestId><\/Error>$/);
      expect((await fetch(`${server.endpoint}/${server.bucket}/nothing`)).status).toBe(403);
    });

    it('holds the body to what was signed', async () => {
      expect(await ask('PUT', '/a', { body: 'changed', payload: createHash('sha256').update('signed').digest('hex') })).toMatchObject({ status: 400, text: expect.stringContaining('XAmzContentSHA256Mismatch') });
      expect(await ask('PUT', '/a', { body: 'x', payload: 'UNSIGNED-PAYLOAD' })).toMatchObject({ status: 501 });
      expect(server.objects.size).toBe(0);
    });

    it('knows conditions', async () => {
      const { headers } = await ask('PUT', '/conditional', { body: 'abc' });
      const etag = headers.get('etag')!;
      expect(await ask('GET', '/conditional', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' });
      expect(await ask('GET', '/conditional', { headers: { 'if-match': '"other"' } })).toMatchObject({ status: 412 });
      expect(await ask('PUT', '/conditional', { body: 'abd', headers: { 'if-none-match': '*' } })).toMatchObject({ status: 412, text: expect.stringContaining('PreconditionFailed') });
      expect(await ask('GET', '/conditional', { headers: { range: 'bytes=5-' } })).toMatchObject({ status: 416, text: expect.stringContaining('InvalidRange') });
    });

    it('is strict about parts', async () => {
      const id = /<UploadId>(.+)<\/UploadId>/.exec((await ask('POST', '/parts?uploads=')).text)![1]!;
      const etags = [(await ask('PUT', `/parts?partNumber=1&uploadId=${id}`, { body: 'small' })).headers.get('etag'), (await ask('PUT', `/parts?partNumber=2&uploadId=${id}`, { body: 'small too' })).headers.get('etag')];
      const complete = (...parts: [number, string | null | undefined][]) => ask('POST', `/parts?uploadId=${id}`, { body: `<CompleteMultipartUpload>${parts.map(([number, etag]) => `<Part><ETag>${etag}</ETag><PartNumber>${number}</PartNumber></Part>`).join('')}</CompleteMultipartUpload>` });
      expect(await complete([1, etags[0]], [2, etags[1]])).toMatchObject({ status: 400, text: expect.stringContaining('EntityTooSmall') });
      expect(await complete([2, etags[1]], [1, etags[0]])).toMatchObject({ status: 400, text: expect.stringContaining('InvalidPartOrder') });
      expect(await complete([1, etags[1]])).toMatchObject({ status: 400, text: expect.stringContaining('InvalidPart') });
      expect(await complete()).toMatchObject({ status: 400, text: expect.stringContaining('MalformedXML') });
      expect(await complete([1, etags[0]])).toMatchObject({ status: 200 });
      expect(await complete([1, etags[0]])).toMatchObject({ status: 404, text: expect.stringContaining('NoSuchUpload') });
      expect(await ask('PUT', '/parts?partNumber=0&uploadId=none', { body: 'x' })).toMatchObject({ status: 400, text: expect.stringContaining('InvalidArgument') });
    });

    it('refuses what it does not know', async () => {
      expect(await ask('GET', '/a?acl=')).toMatchObject({ status: 501 });
      expect(await ask('GET', '/?list-type=2&delimiter=%2F')).toMatchObject({ status: 501 });
    });
  });
});
