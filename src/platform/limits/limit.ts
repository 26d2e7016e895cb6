import { SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Whose requests are counted together. A function may take it from the request, such as the name that somebody signs in with; where it finds nothing, nothing is counted. */
export type Counted = 'user' | 'address' | 'tenant' | ((request: FastifyRequest) => string | undefined);

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
export const Limit = (...limits: readonly RouteLimit[]) => SetMetadata(ROUTE_LIMITS, limits);
