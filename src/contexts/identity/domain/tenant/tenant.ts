import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import type { Id } from '../../../../kernel/id.js';
import { TenantNotSuspended, TenantSuspended } from './tenant.errors.js';
import { TenantChanged, TenantRegistered, TenantReopened, TenantWasSuspended } from './tenant.events.js';

export type TenantId = Id<'Tenant'>;

export const TENANT_STATUSES = ['ACTIVE', 'SUSPENDED'] as const;
export type TenantStatus = (typeof TENANT_STATUSES)[number];

/** An organisation that uses Rapport, apart from all others. While it is suspended its users see nothing but their bills, and it changes no more. */
export class Tenant extends AggregateRoot {
  private name: string;
  private plan: string;
  private status: TenantStatus;

  private constructor(
    readonly id: TenantId,
    name: string,
    plan: string,
  ) {
    super();
    this.name = name;
    this.plan = plan;
    this.status = 'ACTIVE';
  }

  static register(id: TenantId, name: string, plan: string): Tenant {
    const tenant = new Tenant(id, name, plan);
    tenant.record(new TenantRegistered(id, name, tenant.plan));
    return tenant;
  }

  rename(name: string): void {
    if (this.status === 'SUSPENDED') throw new TenantSuspended();
    if (name === this.name) return;
    this.name = name;
    this.record(new TenantChanged(this.id, ['name']));
  }

  suspend(reason: string): void {
    if (this.status === 'SUSPENDED') throw new TenantSuspended();
    this.status = 'SUSPENDED';
    this.record(new TenantWasSuspended(this.id, reason));
  }

  reopen(): void {
    if (this.status !== 'SUSPENDED') throw new TenantNotSuspended();
    this.status = 'ACTIVE';
    this.record(new TenantReopened(this.id));
  }
}
