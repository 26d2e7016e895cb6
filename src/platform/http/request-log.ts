import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import type { Log } from '../logs/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { type Carrier, type Step, Tracing } from '../tracing/tracing.js';

/** What nginx calls a request whose client went away before the answer. */
const CLIENT_GONE = 499;
/** What nobody wants to read about every few seconds, as long as it succeeds. */
const PROBES = /^\/(?:health|metrics)(?:\/|$)/;
const NO_ROUTE = 'none';

type WorkInHand = ReturnType<typeof Work.peek>;

const carrierOf = ({ headers: { traceparent, tracestate } }: FastifyRequest): Carrier | undefined =>
  typeof traceparent === 'string' ? { traceparent, ...(typeof tracestate === 'string' && { tracestate }) } : undefined;

/** A stream of events lasts as long as somebody listens. */
const isOpenEnded = ({ raw }: FastifyReply): boolean => String(raw.getHeader('content-type')).startsWith('text/event-stream');

/** Follows each request from its first byte to its last: as a line of the log, as numbers, and as a trace. */
export function observeRequests(fastify: FastifyInstance, metrics: Metrics, log: Log, { SLOW_REQUEST_MS }: Config): void {
  const durations = metrics.durations('rapport_http_request_duration_seconds', 'Requests, by what answered them and how.', ['method', 'route', 'status']);

  const over = (request: FastifyRequest, reply: FastifyReply, work: WorkInHand, step: Step | undefined): void => {
    const { method } = request;
    const route = request.routeOptions.url ?? NO_ROUTE;
    const openEnded = isOpenEnded(reply);
    const status = openEnded || reply.raw.writableFinished ? reply.raw.statusCode : CLIENT_GONE;
    const ms = reply.elapsedTime;
    const isSlow = ms > SLOW_REQUEST_MS && !openEnded;
    if (!openEnded) durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1_000);
    step?.end({ 'http.response.status_code': status, 'rapport.tenant_id': work?.tenantId }, status >= 500 ? String(status) : undefined);
    const line = { method, route, status, ms: Math.round(ms * 10) / 10, correlationId: request.id, traceId: step?.traceId, tenantId: work?.tenantId, userId: work?.caller?.userId, ip: request.ip };
    if (status >= 500 || isSlow) log.plain.warn(line, isSlow ? 'slow request' : 'request');
    else if (PROBES.test(route)) log.plain.debug(line, 'request');
    else log.plain.info(line, 'request');
  };

  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const { method, id, routeOptions } = request;
    const route = routeOptions.url ?? NO_ROUTE;
    const step = Tracing.begin('server', `${method} ${route}`, { 'http.request.method': method, 'http.route': route, 'rapport.correlation_id': id }, carrierOf(request));
    const work = Work.peek();
    reply.raw.once('close', () => over(request, reply, work, step));
    if (step) Tracing.inside(step, done);
    else done();
  });
}
