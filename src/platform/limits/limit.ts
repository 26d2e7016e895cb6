import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** Whose requests are counted together. A function takes it from the request, whose body nobody has checked yet: such as the name that somebody signs in with. What is no text is not counted. */
export type Counted = 'user' | 'address' | 'tenant' | ((request: FastifyRequest) => unknown);

export interface RouteLimit {
  readonly points: number;
  readonly seconds: number;
  readonly by: Counted;
  /**
   * Counted to the point in all processes together, for which each request waits, and refused with 503 while nobody can
   * count. That is how a limit is that somebody wants to get round; switch it off for one that only spares the server.
   */
  readonly strict?: boolean;
}

export const ROUTE_LIMITS = 'rapport:limits';

/** Tighter limits for one route, beside those that hold everywhere. */
export const Limit = (...limits: readonly RouteLimit[]) =>
  applyDecorators(SetMetadata(ROUTE_LIMITS, limits), ApiExtension('x-rate-limits', limits.map(({ points, seconds, by }) => ({ points, seconds, by: typeof by === 'function' ? 'value' : by }))));
