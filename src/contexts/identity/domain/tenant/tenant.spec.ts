import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { TenantChanged, TenantRegistered, TenantReopened, TenantWasSuspended } from './tenant.events.js';
import { Tenant } from './tenant.js';

const registered = () => Tenant.register(newId<'Tenant'>(), 'Nordlicht Logistik', 'trial');
const settled = () => {
  const tenant = registered();
  takeEvents(tenant);
  return tenant;
};

describe('registering a tenant', () => {
  it('announces it, with the plan that it begins with', () => {
    const tenant = registered();
    expect(takeEvents(tenant)).toEqual([new TenantRegistered(tenant.id, 'Nordlicht Logistik', 'trial')]);
  });
});

describe('renaming a tenant', () => {
  it('is announced, unless the name is the same', () => {
    const tenant = settled();
    tenant.rename('Nordlicht Logistik');
    tenant.rename('Nordlicht');
    expect(takeEvents(tenant)).toEqual([new TenantChanged(tenant.id, ['name'])]);
  });
});

describe('suspending a tenant', () => {
  it('is announced once, and ends when it is reopened', () => {
    const tenant = settled();
    tenant.suspend('unpaid');
    expect(() => tenant.suspend('unpaid')).toThrow(expect.objectContaining({ code: 'tenant_suspended' }));
    tenant.reopen();
    expect(() => tenant.reopen()).toThrow(expect.objectContaining({ code: 'tenant_not_suspended' }));
    expect(takeEvents(tenant)).toEqual([new TenantWasSuspended(tenant.id, 'unpaid'), new TenantReopened(tenant.id)]);
  });

  it('leaves nothing to be changed', () => {
    const tenant = settled();
    tenant.suspend('unpaid');
    expect(() => tenant.rename('Other')).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'tenant_suspended' }));
  });
});
