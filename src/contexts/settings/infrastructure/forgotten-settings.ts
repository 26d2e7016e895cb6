import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Cache } from '../../../platform/cache/cache.js';
import { FeatureSettings } from '../features.js';
import { TenantSettings } from '../tenant-settings.js';
import { FEATURE_DECISIONS } from './remembered-feature-switches.js';
import { TENANT_SETTINGS } from './remembered-tenant-profile.js';

/** What the guard remembers of the tenant's users: the security policy is part of it. */
const ACCESS = 'access';

/** Has every process forget what is changed, with the commit of the change. */
@Injectable()
export class ForgottenSettings implements EventSubscriber {
  constructor(
    em: EntityManager,
    private readonly cache: Cache,
  ) {
    em.getEventManager().registerSubscriber(this);
  }

  async onFlush({ uow }: FlushEventArgs): Promise<void> {
    const changed = uow.getChangeSets().map(({ entity }) => entity as object);
    if (changed.some((entity) => entity instanceof TenantSettings)) await this.cache.forget(TENANT_SETTINGS, ACCESS);
    if (changed.some((entity) => entity instanceof FeatureSettings)) await this.cache.forget(FEATURE_DECISIONS);
  }
}
