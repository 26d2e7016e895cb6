import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from '../../kernel/domain-error.js';
import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import { Work } from '../tenancy/work.js';
import { routedAddress } from './addresses.js';
import { problemOf, TITLES } from './problem.js';
import { assertCleanText, parseStrictJson } from './strict-json.js';

const CORRELATION_ID = /^[\w.:@/+=-]{8,128}$/;
const MAX_ADDRESS = 8_192;

const SOCKET_STATUS: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What never became a request: malformed HTTP, a header too large, a client too slow. */
function answerSocket(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = SOCKET_STATUS[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ ...problemOf(new DomainError('invalid', status === 408 ? 'timeout' : 'request_malformed', 'The request could not be read.'), '', randomUUID()), status, title: TITLES[status] });
  socket.end(`HTTP/1.1 ${status} ${TITLES[status]}\r\nConnection: close\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** The HTTP server below Nest: limits, the reading of bodies, the correlation id, and the request log. */
export function makeServer(config: Config, log: Log): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: config.BODY_LIMIT_BYTES,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    connectionTimeout: config.REQUEST_TIMEOUT_MS * 2,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: config.REQUEST_TIMEOUT_MS, connectionsCheckingInterval: Math.min(config.REQUEST_TIMEOUT_MS, 1_000), maxHeaderSize: 16_384 },
    trustProxy: config.TRUST_PROXY.length > 0 ? config.TRUST_PROXY : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    rewriteUrl: (request: IncomingMessage) => routedAddress(request.url ?? '/'),
    clientErrorHandler: answerSocket,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
  });

  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    void reply.header('x-correlation-id', request.id);
    Work.run({ correlationId: request.id }, () => {
      try {
        if (request.url.length > MAX_ADDRESS) throw Object.assign(new Error(), { code: 'FST_ERR_MAX_PARAM_LENGTH' });
        assertCleanText(decodeURIComponent(request.url.split('?')[0]!), 'address');
        done();
      } catch (error) {
        done(error instanceof URIError ? Object.assign(new Error(), { code: 'FST_ERR_BAD_URL' }) : (error as Error));
      }
    });
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const work = Work.peek();
    const line = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, correlationId: request.id, tenantId: work?.tenantId, ip: request.ip };
    if (reply.statusCode >= 500) log.warn(line, 'request');
    else log.info(line, 'request');
    done();
  });
  return adapter;
}

/** The only body that is read is JSON, and strictly. To be called before Nest registers parsers of its own. */
export function useStrictJson(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request: FastifyRequest, body: Buffer, done: (error: Error | null, body?: unknown) => void) => {
    if (body.length === 0) return done(null, undefined);
    try {
      done(null, parseStrictJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
}
