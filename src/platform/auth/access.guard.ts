import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { Unauthenticated } from '../http/problem.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Work } from '../tenancy/work.js';
import type { Session } from './jwt.strategy.js';
import { PERMISSION, PUBLIC, SIGNED_IN } from './permission.js';

/** Lets in who is signed in, to his own tenant, and may do what the route names, if it names anything beyond being signed in. A route that names nothing lets nobody in. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly rateLimits: RateLimits,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) {
      await this.rateLimits.admit(context);
      return true;
    }
    await this.signIn(context);
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Session }>();
    const { tenantId, caller } = request.user;
    const asked = request.headers['x-tenant-id'];
    if (asked !== undefined && String(asked).toLowerCase() !== tenantId) throw new DomainError('forbidden', 'not_your_tenant', 'You do not belong to the tenant that X-Tenant-Id names. Leave the header out, or sign in to that tenant.');
    Work.identify(tenantId, caller);
    await this.rateLimits.admit(context);
    if (this.reflector.getAllAndOverride<boolean>(SIGNED_IN, targets)) return true;
    const permission = this.reflector.getAllAndOverride<string | undefined>(PERMISSION, targets);
    if (!permission || !caller.can(permission)) throw new DomainError('forbidden', 'not_allowed', `Your roles do not allow ${permission ?? 'this'}.`);
    return true;
  }

  /** Whoever is not known counts by his address. */
  private async signIn(context: ExecutionContext): Promise<void> {
    try {
      await super.canActivate(context);
    } catch (error) {
      await this.rateLimits.admit(context);
      throw error;
    }
  }

  override handleRequest<T>(error: unknown, user: T | false, info: { name?: string; message?: string } | undefined): T {
    if (error) throw error as Error;
    if (user) return user;
    if (info?.name === 'TokenExpiredError') throw new Unauthenticated('token_expired', 'The access token has expired: sign in again.');
    if (info?.message === 'No auth token') throw new Unauthenticated('not_signed_in', 'Sign in first, and send the access token as "Authorization: Bearer …".');
    throw new Unauthenticated('token_invalid', 'The access token is not valid here: sign in again.');
  }
}
