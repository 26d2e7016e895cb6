import type { Tenant } from './tenant.js';

export abstract class TenantRepository {
  abstract add(tenant: Tenant): void;
  /** The tenant in hand. */
  abstract current(): Promise<Tenant>;
}
