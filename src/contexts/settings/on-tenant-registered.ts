import type { Heard } from '../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../platform/events/subscriber.js';
import { TenantRegistered } from '../identity/index.js';
import { NameTenant } from './tenant-settings.commands.js';

/** A tenant is called in letters and documents as whoever registered it has said, until the settings say otherwise. */
@Subscribe({ name: 'settings.name-tenant', events: [TenantRegistered], replayable: true })
export class OnTenantRegistered implements Subscriber<TenantRegistered> {
  on({ data: { tenantId, name } }: Heard<TenantRegistered>): NameTenant {
    return NameTenant.of({ id: tenantId, name });
  }
}
