import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { Work } from '../../../platform/tenancy/work.js';
import { Tenant } from '../domain/tenant/tenant.js';
import { TenantRepository } from '../domain/tenant/tenant.repository.js';

@Injectable()
export class MikroTenantRepository extends TenantRepository {
  constructor(private readonly records: Records) {
    super();
  }

  add(tenant: Tenant): void {
    this.records.add(tenant);
  }

  current(): Promise<Tenant> {
    return this.records.get(Tenant, Work.current().tenantId);
  }
}
