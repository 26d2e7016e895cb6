import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { decodedAddress, MAX_ADDRESS } from './addresses.js';
import { Refused } from './problem.js';
import { Routes } from './routes.js';
import { assertCleanText } from './strict-json.js';

const HOST = /^(?:[\w.~-]*|\[[\da-f:.]+\])(?::\d*)?$/i;
const MAX_HEADERS = 200;

/** What a process answers that takes no requests: whether it is well. */
const OF_A_WORKER = /^\/(?:health|metrics)(?:\/|$)/;

/** Throws at what no route needs to look at. */
function assertReadable({ raw, headers, originalUrl }: FastifyRequest): void {
  const names = raw.rawHeaders.filter((_, i) => i % 2 === 0);
  if (names.length > MAX_HEADERS) throw new Refused(431, 'header_too_large', `A request has at most ${MAX_HEADERS} headers.`);
  const hosts = names.filter((name) => name.toLowerCase() === 'host').length;
  if (hosts > 1 || (hosts === 0 && raw.httpVersion !== '1.0') || !HOST.test(headers.host ?? '')) throw new Refused(400, 'host_invalid', 'The Host header must be there once, and be well-formed.');
  if (originalUrl.length > MAX_ADDRESS) throw new Refused(414, 'address_too_long', `An address has at most ${MAX_ADDRESS} characters. A long question fits into the body of POST …/search.`);
  const address = decodedAddress(originalUrl);
  if (!address) throw new Refused(400, 'address_malformed', 'The address is not well-formed: a percent sign stands before two hexadecimal digits, and the bytes are UTF-8.');
  assertCleanText(address.path, 'address');
}

/** Turns away what no route takes, and answers OPTIONS. To be called after the plugins that set headers, which a refusal shall have too. */
export function useGate(adapter: FastifyAdapter, role: 'all' | 'api' | 'worker'): void {
  const fastify = adapter.getInstance();
  const routes = new Routes();
  fastify.addHook('onRoute', ({ url, method }: RouteOptions) => routes.add(url, [method].flat()));
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    try {
      assertReadable(request);
      if (role === 'worker' && !OF_A_WORKER.test(request.url.split('?')[0]!)) return request.is404 ? done() : reply.callNotFound();
      const isOptions = request.method === 'OPTIONS';
      const allowed = request.is404 || isOptions ? routes.methodsAt(request.url.split('?')[0]!) : [];
      if (allowed.length === 0) return done();
      void reply.header('allow', [...allowed, 'OPTIONS'].join(', '));
      if (!isOptions) throw new Refused(405, 'method_not_allowed', `This address takes ${allowed.join(', ')}.`);
      void reply.status(204).send();
    } catch (error) {
      done(error as Error);
    }
  });
}
