import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../../../kernel/domain-error.js';
import { isId } from '../../../../kernel/id.js';
import { callerOf } from '../../../../platform/auth/caller.js';
import { Work } from '../../../../platform/tenancy/work.js';

const fault = (code: string, message: string) => new DomainError('invalid', code, message, [{ pointer: 'X-Tenant-Id', code, message: 'must be the id of a tenant' }]);

/** The tenant that somebody wants to sign in to, since the same address may be known in several. */
export function tenantOf({ headers }: FastifyRequest): string {
  const given = headers['x-tenant-id'];
  if (given === undefined || given === '') throw fault('tenant_required', 'Say which tenant you mean: X-Tenant-Id holds its id, which you got when it was registered or in your invitation.');
  const id = given.toString().trim().toLowerCase();
  if (!isId(id)) throw fault('tenant_invalid', 'X-Tenant-Id must be the id of a tenant, a UUID.');
  return id;
}

/** What was shown belongs to one tenant: the header may name that one, or none. */
export function assertOfTenant({ headers }: FastifyRequest, tenantId: string): void {
  const asked = headers['x-tenant-id'];
  if (asked === undefined || asked.toString().trim().toLowerCase() === tenantId) return;
  throw new DomainError('forbidden', 'not_your_tenant', 'You do not belong to the tenant that X-Tenant-Id names. Leave the header out, or sign in to that tenant.');
}

/**
 * Work for somebody who has not signed in, in the tenant that he names; in his own name, once it is known who he is.
 * Its answers hold secrets, so that none of them is kept for a request that is sent again.
 */
export function inTenant<T>(tenantId: string, work: () => Promise<T>, userId?: string): Promise<T> {
  const caller = userId === undefined ? undefined : callerOf({ userId, roles: [], grants: {}, team: [], refusal: null });
  return Work.run({ ...Work.peek()!, tenantId, caller, permission: null, idempotency: undefined }, work);
}

const LONGEST_DEVICE = 200;

/** Where a request comes from, as whoever sent it says it. */
export function placeOf({ headers, ip }: FastifyRequest): { readonly device: string | null; readonly address: string } {
  const device = (headers['user-agent'] ?? '').replaceAll(/[^\P{C}]/gu, '').trim().slice(0, LONGEST_DEVICE);
  return { device: device || null, address: ip };
}
