import { type BeforeApplicationShutdown, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Counter } from 'prom-client';
import { Config } from '../config/config.js';
import { TooManyRequests } from '../http/problem.js';
import { Log } from '../logs/log.js';
import { Metrics } from '../metrics/metrics.js';
import { Work } from '../tenancy/work.js';
import { holderOf } from './address.js';
import { Counters } from './counters.js';
import { type Allowance, Ledger, type Standing } from './ledger.js';
import { type Counted, ROUTE_LIMITS, type RouteLimit } from './limit.js';
import { LimitPlan, type Limits } from './limit-plan.js';

const HOUR_MS = 3_600_000;
/** What watches the server, the pages that are the same for everybody, and what a signed link lets its bearer read. */
const UNLIMITED = /^\/(?:health|metrics|api\/docs|api\/openapi\.json|\.well-known|api\/v1\/downloads)(?:[/?]|$)/;

const isLimited = ({ method, url }: FastifyRequest): boolean => method !== 'OPTIONS' && !UNLIMITED.test(url);
const hasCredentials = ({ headers }: FastifyRequest): boolean => headers.authorization !== undefined || headers['x-api-key'] !== undefined;
const anHour = (key: string, points: number): Allowance[] => (points > 0 ? [{ key, points, windowMs: HOUR_MS, strict: false }] : []);

/** Who the request is counted for; what somebody has typed in is kept as a digest. */
function countedFor(by: Counted, request: FastifyRequest): string | undefined {
  const work = Work.peek();
  const address = `address:${holderOf(request.ip)}`;
  if (typeof by === 'function') {
    const value = by(request);
    return typeof value === 'string' ? `value:${createHash('sha256').update(value.trim().toLowerCase()).digest('base64url').slice(0, 22)}` : undefined;
  }
  if (by === 'address' || !work?.tenantId) return address;
  return by === 'tenant' ? `tenant:${work.tenantId}` : `user:${work.tenantId}:${work.caller?.userId}`;
}

/** Holds callers to how much they may ask for, and tells them with every answer how much that is. */
@Injectable()
export class RateLimits implements BeforeApplicationShutdown {
  private readonly ledger: Ledger;
  private readonly refusals: Counter<'limit'>;
  /** Those that have been counted: each request is, and none is twice. */
  private readonly counted = new WeakSet<FastifyRequest>();

  constructor(
    counters: Counters,
    private readonly plan: LimitPlan,
    private readonly reflector: Reflector,
    private readonly config: Config,
    log: Log,
    metrics: Metrics,
  ) {
    this.ledger = new Ledger(counters, (isAway) => {
      if (isAway) log.warn('requests are counted by each process alone at present: the store that they share can not be reached');
      else log.info('requests are counted together again');
    });
    this.refusals = metrics.counter('rapport_limit_refusals_total', 'Requests that were one too many, by the limit that they came up against.', ['limit']);
    metrics.gauge({ name: 'rapport_limit_store_up', help: 'Whether the store is there in which all processes count requests together: 1, or 0.', read: () => Number(!this.ledger.isStoreAway) });
  }

  /** Counts by address who does not say who he is, before anything more is done for him; and at the end what nobody has counted. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      if (isLimited(request) && !hasCredentials(request)) await this.take(request, reply, this.ofAddress(request));
    });
    fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: null, payload: unknown) => void) => {
      if (isLimited(request) && !this.counted.has(request)) for (const allowance of this.ofAddress(request)) this.tell(reply, this.ledger.charge(allowance));
      done(null, payload);
    });
  }

  /** To be asked as soon as it is known who is asking, or that nobody knows. */
  async admit(context: ExecutionContext): Promise<void> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!isLimited(request)) return;
    const reply = http.getResponse<FastifyReply>();
    const tenantId = Work.peek()?.tenantId;
    const ofRoute = this.ofRoute(context, request);
    if (tenantId) await this.take(request, reply, [...this.ofCaller(tenantId, await this.plan.of(tenantId)), ...ofRoute]);
    else if (this.counted.has(request)) await this.take(request, reply, ofRoute);
    else await this.take(request, reply, [...this.ofAddress(request), ...ofRoute]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.ledger.close();
  }

  private ofAddress({ ip }: FastifyRequest): Allowance[] {
    return anHour(`address:${holderOf(ip)}`, this.config.RATE_LIMIT_ADDRESS ?? 0);
  }

  private ofCaller(tenantId: string, { user, tenant }: Limits): Allowance[] {
    return [...anHour(`user:${tenantId}:${Work.current().caller?.userId}`, user), ...anHour(`tenant:${tenantId}`, tenant)];
  }

  private ofRoute(context: ExecutionContext, request: FastifyRequest): Allowance[] {
    const limits = this.reflector.getAllAndOverride<readonly RouteLimit[] | undefined>(ROUTE_LIMITS, [context.getHandler(), context.getClass()]) ?? [];
    return limits.flatMap(({ points, seconds, by, strict = true }) => {
      const who = countedFor(by, request);
      return who === undefined ? [] : [{ key: `route:${context.getClass().name}.${context.getHandler().name}:${seconds}:${who}`, points, windowMs: seconds * 1_000, strict }];
    });
  }

  private async take(request: FastifyRequest, reply: FastifyReply, allowances: readonly Allowance[]): Promise<void> {
    this.counted.add(request);
    if (allowances.length === 0) return;
    const standing = await this.ledger.take(allowances);
    this.tell(reply, standing);
    if (standing.admitted) return;
    const { key, points, windowMs } = standing.allowance;
    this.refusals.inc({ limit: key.slice(0, key.indexOf(':')) });
    throw new TooManyRequests(points, windowMs / 1_000, Math.ceil(standing.msLeft / 1_000));
  }

  private tell(reply: FastifyReply, { allowance, remaining, msLeft }: Standing): void {
    void reply.headers({ 'ratelimit-limit': allowance.points, 'ratelimit-remaining': remaining, 'ratelimit-reset': Math.ceil(msLeft / 1_000) });
  }
}
