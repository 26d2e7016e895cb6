import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import { Work } from '../tenancy/work.js';
import { MAX_ADDRESS, routedAddress } from './addresses.js';
import { Connections } from './connections.js';
import { hasIdempotencyKey, useIdempotencyKeys } from '../idempotency/idempotency.hook.js';
import { problemOf, Refused } from './problem.js';
import { parseStrictJson } from './strict-json.js';

const CORRELATION_ID = /^[\w.:@/+=-]{1,128}$/;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;
const MAX_HEADER = 16_384;
const LINGER_MS = 1_000;

/** Answers what never became a request: malformed HTTP, a header too large, a client too slow. */
function answerSocket(error: Error & { code?: string }, socket: Socket, pending: ServerResponse | undefined, log: Log): void {
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  if (pending && (pending.headersSent || pending.req.complete)) {
    // what can't be read follows a request that is still being answered
    pending.once('close', () => socket.destroySoon());
    return;
  }
  const correlationId = randomUUID();
  const malformed = new Refused(400, 'request_malformed', 'This is not well-formed HTTP.');
  const problem = [problemOf(error, '', correlationId), problemOf(malformed, '', correlationId)].find(({ status }) => status < 500)!;
  log.info({ status: problem.status, reason: error.code, correlationId, ip: socket.remoteAddress }, 'not a request');
  const body = JSON.stringify(problem);
  socket.end(`HTTP/1.1 ${problem.status} ${problem.title}\r\nConnection: close\r\nX-Correlation-Id: ${correlationId}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** The HTTP server below Nest: how long and how large a request may be, and the work in hand with its correlation id. */
export function makeServer(config: Config, log: Log): { adapter: FastifyAdapter; connections: Connections } {
  const adapter = new FastifyAdapter({
    bodyLimit: config.BODY_LIMIT_BYTES,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    connectionTimeout: config.REQUEST_TIMEOUT_MS * 2,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: config.REQUEST_TIMEOUT_MS, connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, 1_000), maxHeaderSize: MAX_HEADER, requireHostHeader: false },
    trustProxy: config.TRUST_PROXY.length > 0 ? config.TRUST_PROXY : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_ADDRESS, ignoreTrailingSlash: true },
    rewriteUrl: (request: IncomingMessage) => routedAddress(request.url ?? '/'),
    clientErrorHandler: (error: Error, socket: Socket) => answerSocket(error, socket, connections.pendingOn(socket), log),
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
  });

  const fastify = adapter.getInstance();
  const connections = new Connections(adapter.getHttpServer());
  // an expectation that nobody knows may be passed over; the server would answer it without a document
  adapter.getHttpServer().on('checkExpectation', (request, response) => adapter.getHttpServer().emit('request', request, response));

  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.headers({ 'x-correlation-id': request.id, 'cache-control': 'private, no-cache', vary: 'accept-encoding' });
    Work.run({ correlationId: request.id, origin: 'http', address: request.ip }, done);
  });
  useIdempotencyKeys(fastify, (request) => bodies.get(request));
  fastify.addHook('preClose', (done: () => void) => {
    connections.endIdle();
    done();
  });
  return { adapter, connections };
}

/** JSON comes in UTF-8, and not packed: a small body that unpacks to a large one would get around the limit. */
function assertPlainJson({ headers }: FastifyRequest): void {
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new Refused(415, 'wrong_content_type', 'Send the body as application/json, in UTF-8.');
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') throw new Refused(415, 'wrong_content_encoding', 'Send the body as it is, without Content-Encoding.');
}

/** Marks a route that takes a form with a file, and reads it itself. */
export const UPLOAD = 'upload';

/** The bytes of bodies that may be sent again. */
const bodies = new WeakMap<FastifyRequest, Buffer>();

/** The only body that is read is JSON, and strictly; a form with a file goes on to the route that takes it. To be called before Nest registers parsers of its own. */
export function useStrictJson(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void) => {
    try {
      assertPlainJson(request);
      if (hasIdempotencyKey(request)) bodies.set(request, body);
      done(null, body.length === 0 ? undefined : parseStrictJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser('multipart/form-data', (request: FastifyRequest, body: IncomingMessage, done: (error: Error | null, body?: unknown) => void) => {
    if ((request.routeOptions.config as { [UPLOAD]?: boolean })[UPLOAD]) done(null, body);
    else done(new Refused(415, 'wrong_content_type', 'Send the body as application/json, in UTF-8.'));
  });
}
