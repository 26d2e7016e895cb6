import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error.js';
import { assertNoParameters, takesParameters } from '../http/parameters.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Work } from '../tenancy/work.js';
import { AddressNotAllowed, isLetInFrom } from './address-not-allowed.js';
import { Entrance } from './entrance.js';
import { PermissionMissing } from './permission-missing.js';
import { OPEN_DESPITE, PERMISSION, PUBLIC, SIGNED_IN } from './permission.js';
import { RefusedEntries } from './refused-entries.js';
import { NotLetIn, type SignedIn } from './signed-in.js';

/** What a route says of whom it is for. */
interface Door {
  readonly isPublic: boolean;
  readonly isForWhoeverIsSignedIn: boolean;
  readonly permission: string | undefined;
  readonly openDespite: readonly string[];
  /** Whether it looks at the query string at all. */
  readonly takesParameters: boolean;
}

/** Lets in who is signed in, to his own tenant, and may do what the route names, if it names anything beyond being signed in. A route that names nothing lets nobody in. */
@Injectable()
export class AccessGuard implements CanActivate {
  /** By method of a controller. A method that two controllers inherit is another for each. */
  private readonly doors = new WeakMap<object, WeakMap<object, Door>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly rateLimits: RateLimits,
    private readonly entrance: Entrance,
    private readonly refused: RefusedEntries,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const door = this.doorOf(context);
    if (door.isPublic) {
      await this.rateLimits.admit(context);
      return true;
    }
    const { tenantId, caller } = await this.signIn(context, door);
    Work.identify(tenantId, caller, door.isForWhoeverIsSignedIn ? null : door.permission);
    await this.rateLimits.admit(context);
    if (!door.isForWhoeverIsSignedIn && (!door.permission || !caller.can(door.permission))) throw new PermissionMissing(caller, door.permission ?? 'this');
    if (!door.takesParameters) assertNoParameters(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }

  /** Whoever is not let in counts by his address. */
  private async signIn(context: ExecutionContext, door: Door): Promise<SignedIn> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    try {
      const signedIn = await this.entrance.enter(request, http.getResponse<FastifyReply>());
      this.assertOwnTenant(request, signedIn);
      this.assertFromHere(request, signedIn);
      this.assertNotRefused(signedIn, door);
      return signedIn;
    } catch (error) {
      if (!(error instanceof NotLetIn)) throw error;
      await this.rateLimits.admit(context);
      await this.refused.note(error);
      throw error.answer;
    }
  }

  private assertOwnTenant({ headers }: FastifyRequest, { tenantId, caller }: SignedIn): void {
    const asked = headers['x-tenant-id'];
    if (asked === undefined || String(asked).toLowerCase() === tenantId) return;
    const refusal = new DomainError('forbidden', 'not_your_tenant', 'You do not belong to the tenant that X-Tenant-Id names. Leave the header out, or sign in to that tenant.');
    throw new NotLetIn(refusal, { tenantId, userId: caller.userId, isProven: true });
  }

  private assertFromHere({ ip }: FastifyRequest, { tenantId, caller, addresses = [] }: SignedIn): void {
    if (!isLetInFrom(ip, addresses)) throw new NotLetIn(new AddressNotAllowed(ip), { tenantId, userId: caller.userId, isProven: true });
  }

  private assertNotRefused({ tenantId, caller, refusal }: SignedIn, { openDespite }: Door): void {
    if (refusal === null || openDespite.includes(refusal.code)) return;
    throw new NotLetIn(new DomainError('forbidden', refusal.code, refusal.message), { tenantId, userId: caller.userId, isProven: true });
  }

  private doorOf(context: ExecutionContext): Door {
    const [method, controller] = [context.getHandler(), context.getClass()];
    let doors = this.doors.get(controller);
    if (!doors) this.doors.set(controller, (doors = new WeakMap()));
    let door = doors.get(method);
    if (!door) doors.set(method, (door = { ...this.read([method, controller]), takesParameters: takesParameters(method, controller) }));
    return door;
  }

  private read(targets: Parameters<Reflector['getAllAndOverride']>[1]): Omit<Door, 'takesParameters'> {
    const said = (key: string): unknown => this.reflector.getAllAndOverride(key, targets);
    return { isPublic: said(PUBLIC) === true, isForWhoeverIsSignedIn: said(SIGNED_IN) === true, permission: said(PERMISSION) as string | undefined, openDespite: (said(OPEN_DESPITE) ?? []) as readonly string[] };
  }
}
